/** The languages in which everything a person reads exists. */
export const languages = ['en', 'ja'] as const;

export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Language, string>>;
