import type { CommanderError } from 'commander';
import type { CommandStrings } from './strings/command-strings.ts';

/** What a complaint of the option parser means, in the user's language. The parser's own words are English; the names in quotes in them are kept. */
export function usageMessage(error: CommanderError, { usage }: CommandStrings): string {
  const [, quoted = ''] = /'([^']+)'/.exec(error.message) ?? [];
  const [suggestion = ''] = /\(Did you mean .*\)/.exec(error.message) ?? [];
  const [, suggested = ''] = /mean (?:one of )?(.+?)\?\)/.exec(suggestion) ?? [];
  const name = quoted.split(/[ ,]/)[0] ?? quoted;
  const message = sentenceFor(error.code, name, usage);
  return suggested === '' ? message : `${message} ${usage.didYouMean(suggested)}`;
}

function sentenceFor(code: string, name: string, usage: CommandStrings['usage']): string {
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(name);
    case 'commander.unknownCommand':
      return usage.unknownCommand(name);
    case 'commander.missingArgument':
      return usage.missingArgument(name);
    case 'commander.optionMissingArgument':
      return usage.missingValue(name);
    case 'commander.excessArguments':
      return usage.excessArguments;
    default:
      return usage.missingCommand;
  }
}
