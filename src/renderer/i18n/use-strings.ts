import { useStore } from 'zustand';
import type { Language } from '../../shared/language.ts';
import { languageStore } from './language-store.ts';

/** The same texts in another language: the same keys, and functions of the same arguments. */
export type StringsLike<S> = {
  readonly [K in keyof S]: S[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : S[K] extends string
      ? string
      : StringsLike<S[K]>;
};

/** Texts of one area of the window. English sets the keys; a text that is missing in another language does not compile. */
export interface StringTable<S> {
  readonly en: S;
  readonly ja: StringsLike<NoInfer<S>>;
}

/** The language of the window; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return useStore(languageStore, ({ language }) => language);
}

/** The texts of a table in the language of the window; the component is drawn anew when it changes. */
export function useStrings<S>(table: StringTable<S>): StringsLike<S> {
  return stringsIn(table, useLanguage());
}

/** The texts of a table in a language, where no component asks. */
export function stringsIn<S>(table: StringTable<S>, language: Language): StringsLike<S> {
  return language === 'en' ? (table.en as StringsLike<S>) : table.ja;
}
