import type { Language } from '../shared/language.ts';
import type { Environment } from './environment.ts';
import type { CommandStrings } from './strings/command-strings.ts';

/** What every subcommand works with. */
export interface CommandContext {
  readonly environment: Environment;
  readonly language: Language;
  readonly text: CommandStrings;
}
