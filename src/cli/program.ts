import { Command, Option } from 'commander';
import { firstLayerChoices } from '../engine/plan/choose-first-layer.ts';
import { languages } from '../shared/language.ts';
import { templateNames } from '../shared/project/templates/templates.ts';
import { activationNames } from '../shared/spec/activations.ts';
import { costNames } from '../shared/spec/costs.ts';
import { initializerNames } from '../shared/spec/initializers.ts';
import { decayKinds } from '../shared/spec/settings/decay-settings.ts';
import { optimizerKinds } from '../shared/spec/settings/optimizer-settings.ts';
import { checkCommand } from './check-command.ts';
import type { TypedCheckOptions } from './check-options.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './exit-codes.ts';
import { type InspectOptions, inspectCommand } from './inspect-command.ts';
import { madeDatasets } from './made-datasets.ts';
import { type NewOptions, newCommand } from './new-command.ts';
import type { OptionName } from './strings/command-strings.ts';
import { trainCommand } from './train-command.ts';
import type { TypedTrainOptions } from './train-options.ts';

/** Takes over the exit code of the subcommand that was run. */
type Finish = (code: ExitCode) => void;

/** The command line: subcommands, options and help texts. Values of options are understood by the subcommands themselves. */
export function createProgram(context: CommandContext, finish: Finish): Command {
  const { environment, text } = context;
  const program = new Command('gradient-desk')
    .description(text.help.program)
    .version(environment.version, '--version', text.help.options.version)
    .helpOption('-h, --help', text.help.options.help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => text.help.titles[title] ?? title })
    .configureOutput({ writeOut: (message) => environment.stdout.write(message), writeErr: () => undefined, outputError: () => undefined });
  addNew(program, context, finish);
  addCheck(program, context, finish);
  addInspect(program, context, finish);
  addTrain(program, context, finish);
  return program;
}

function addNew(program: Command, context: CommandContext, finish: Finish): void {
  const { text } = context;
  const command = program.command('new').description(text.help.commands.new);
  command.argument('[TEMPLATE]', `${text.help.arguments.template}: ${templateNames.join(', ')}`);
  addOptions(command, context, [
    ['--layers <LIST>', 'layers'],
    ['--activations <LIST>', 'activations', activationNames],
    ['--initializer <NAME>', 'initializer', initializerNames],
    ['--cost <NAME>', 'cost', costNames],
    ['--dataset <NAME>', 'dataset', madeDatasets],
    ['--out <FILE>', 'out'],
    ['--force', 'force'],
  ]);
  command.action(async (template: string | undefined, options: NewOptions) => finish(await newCommand(template, options, context)));
}

function addCheck(program: Command, context: CommandContext, finish: Finish): void {
  const { text } = context;
  const command = program.command('check').description(text.help.commands.check).argument('<FILE>', text.help.arguments.file);
  addOptions(command, context, [
    ['--gradients', 'gradients'],
    ['--entries <N>', 'entries'],
    ['--examples <N>', 'examples'],
    ['--seed <S>', 'seed'],
    ['--x <F[#key]>', 'x'],
    ['--y <F[#key]>', 'y'],
    ['--examples-axis <AXIS>', 'examplesAxis'],
    ['--scale <FACTOR>', 'scale'],
    ['--json', 'json'],
  ]);
  command.addHelpText('after', text.help.checkNotes);
  command.action(async (file: string, options: TypedCheckOptions) => finish(await checkCommand(file, options, context)));
}

function addInspect(program: Command, context: CommandContext, finish: Finish): void {
  const { text } = context;
  const command = program
    .command('inspect')
    .description(text.help.commands.inspect)
    .argument('<DATAFILE...>', text.help.arguments.dataFiles);
  addOptions(command, context, [['--json', 'json']]);
  command.action(async (files: string[], options: InspectOptions) => finish(await inspectCommand(files, options, context)));
}

function addTrain(program: Command, context: CommandContext, finish: Finish): void {
  const { text } = context;
  const command = program.command('train').description(text.help.commands.train).argument('<FILE>', text.help.arguments.file);
  addOptions(command, context, [
    ['--iterations <N>', 'iterations'],
    ['--learning-rate <A>', 'learningRate'],
    ['--seed <S>', 'seed'],
    ['--precision <NAME>', 'precision'],
    ['--batch-size <N|all>', 'batchSize'],
    ['--optimizer <NAME>', 'optimizer', optimizerKinds],
    ['--beta <B>', 'beta'],
    ['--beta1 <B>', 'beta1'],
    ['--beta2 <B>', 'beta2'],
    ['--epsilon <E>', 'epsilon'],
    ['--decay <NAME>', 'decay', decayKinds],
    ['--decay-rate <R>', 'decayRate'],
    ['--decay-every <N>', 'decayEvery'],
    ['--l2 <L>', 'l2'],
    ['--threads <N>', 'threads'],
    ['--first-layer <FORM>', 'firstLayer', firstLayerChoices],
    ['--init <W.npz>', 'init'],
    ['--fresh', 'fresh'],
    ['--data <F...>', 'data'],
    ['--label <COLUMN>', 'label'],
    ['--missing <HOW>', 'missing'],
    ['--side <N>', 'side'],
    ['--fit <HOW>', 'fit'],
    ['--x <F[#key]>', 'x'],
    ['--y <F[#key]>', 'y'],
    ['--test-x <F[#key]>', 'testX'],
    ['--test-y <F[#key]>', 'testY'],
    ['--examples-axis <AXIS>', 'examplesAxis'],
    ['--scale <FACTOR>', 'scale'],
    ['--split <T/D/T>', 'split'],
    ['--split-seed <S>', 'splitSeed'],
    ['--no-stratify', 'noStratify'],
    ['--report-every <N>', 'reportEvery'],
    ['--costs <OUT.csv>', 'costs'],
    ['--save <OUT.gdesk>', 'save'],
    ['--json', 'json'],
  ]);
  command.addHelpText('after', text.help.trainNotes);
  command.action(async (file: string, options: TypedTrainOptions) => finish(await trainCommand(file, options, context)));
}

function addOptions(
  command: Command,
  { text }: CommandContext,
  options: readonly (readonly [flags: string, name: OptionName, values?: readonly string[]])[],
): void {
  for (const [flags, name, values] of options) {
    const meaning = text.help.options[name];
    command.addOption(new Option(flags, values ? `${meaning} (${values.join(', ')})` : meaning));
  }
  // The language is read before anything is parsed; here it only has to be known.
  command.addOption(new Option(`--lang <${languages.join('|')}>`, text.help.options.language));
}
