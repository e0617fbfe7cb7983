import { createStore } from 'zustand/vanilla';
import type { Language } from '../../shared/language.ts';

/** The language in which the window speaks. */
export const languageStore = createStore<{ readonly language: Language }>(() => ({ language: 'en' }));

/** Switches the window to a language: every text that is on screen changes at once. */
export function setLanguage(language: Language): void {
  languageStore.setState({ language });
  document.documentElement.lang = language;
}
