import { CommanderError } from 'commander';
import { languages } from '../shared/language.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CommandContext } from './command-context.ts';
import type { Environment } from './environment.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { strings } from './strings.ts';
import { UsageError } from './usage-error.ts';
import { usageMessage } from './usage-message.ts';

/**
 * Runs the command with the arguments behind its name; the answer is the exit code. Never ends the process and touches nothing global, so that it can be
 * run many times in one process.
 */
export async function runCommand(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const { language, unknown } = chooseLanguage(argv, environment.variables);
  const text = strings[language];
  const context: CommandContext = { environment, language, text };
  let code: ExitCode = exitCodes.done;
  try {
    if (unknown !== null) throw new UsageError(text.usage.invalid('--lang', unknown, text.expected.oneOf(languages)));
    const program = createProgram(context, (result) => {
      code = result;
    });
    await program.parseAsync(withoutLanguage(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    if (!(error instanceof CommanderError || error instanceof UsageError)) throw error;
    const message = error instanceof UsageError ? error.message : usageMessage(error, text);
    environment.stderr.write(`${message}\n${text.usage.seeHelp(helpCommand(argv))}\n`);
    return exitCodes.usage;
  }
}

/** `--lang` may stand anywhere, also before the subcommand, where the parser does not expect it. */
function withoutLanguage(argv: readonly string[]): string[] {
  return argv.filter((argument, index) => !argument.startsWith('--lang=') && argument !== '--lang' && argv[index - 1] !== '--lang');
}

function helpCommand(argv: readonly string[]): string {
  const subcommand = argv.find((argument) => ['new', 'check', 'inspect', 'train'].includes(argument));
  return subcommand === undefined ? 'gradient-desk' : `gradient-desk ${subcommand}`;
}
