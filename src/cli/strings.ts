import type { Language } from '../shared/language.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { english } from './strings/english.ts';
import { japanese } from './strings/japanese.ts';

/** Everything the command says, by language. Diagnostics have their own table. */
export const strings: Readonly<Record<Language, CommandStrings>> = { en: english, ja: japanese };
