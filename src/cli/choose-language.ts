import { type Language, languages } from '../shared/language.ts';

/** What the arguments and the environment say of the language. `unknown` is what `--lang` was given, where there is no such language. */
export interface LanguageChoice {
  readonly language: Language;
  readonly unknown: string | null;
}

/**
 * The language of the command: what `--lang` says, else the locale (the first set of LC_ALL, LC_MESSAGES, LANG), else English. It has to be known before
 * the arguments are parsed, since help and errors are in it.
 */
export function chooseLanguage(argv: readonly string[], variables: Readonly<Record<string, string | undefined>>): LanguageChoice {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  const fromLocale = locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  const given = languageOption(argv);
  if (given === null) return { language: fromLocale, unknown: null };
  const language = languages.find((candidate) => candidate === given);
  return language ? { language, unknown: null } : { language: fromLocale, unknown: given };
}

function languageOption(argv: readonly string[]): string | null {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  return at < 0 ? null : (argv[at + 1] ?? '');
}
