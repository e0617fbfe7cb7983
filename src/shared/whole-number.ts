import type { Language } from './language.ts';

// Making a format takes far longer than using it, and a large drawing shows hundreds of numbers: each is made once.
const formats: Readonly<Record<Language, Intl.NumberFormat>> = { en: new Intl.NumberFormat('en'), ja: new Intl.NumberFormat('ja') };

/** A whole number with its thousands set apart, as the language does: `4,200`. */
export function formatWhole(value: number, language: Language): string {
  return formats[language].format(value);
}
