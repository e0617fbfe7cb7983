import type { Stats } from 'node:fs';
import { writeProject } from '../engine/formats/gdesk.ts';
import type { ProjectDocument } from '../shared/project/document.ts';
import { templateNames } from '../shared/project/templates/templates.ts';
import { activationNames } from '../shared/spec/activations.ts';
import { costNames } from '../shared/spec/costs.ts';
import { type DatasetSource, describeDataset } from '../shared/spec/dataset.ts';
import { hasErrors } from '../shared/spec/diagnostics/diagnostic.ts';
import { initializerNames } from '../shared/spec/initializers.ts';
import { featureCount } from '../shared/spec/shape.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { summarizeProject } from './layer-summary.ts';
import { initialDataset, madeDatasets } from './made-datasets.ts';
import { type DenseChain, documentOfChain, documentOfTemplate } from './new-document.ts';
import { parseChoice } from './parse-option.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';
import { standingAt, writeFile } from './write-file.ts';

/** Options of `new` as they were typed. */
export interface NewOptions {
  readonly layers?: string;
  readonly activations?: string;
  readonly initializer?: string;
  readonly cost?: string;
  readonly dataset?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `new TEMPLATE|--layers …`: writes a project file. A network with errors is not written, a file that holds something is not replaced unasked. */
export async function newCommand(template: string | undefined, options: NewOptions, context: CommandContext): Promise<ExitCode> {
  const { environment, language, text } = context;
  const { out } = options;
  if (out === undefined) throw new UsageError(text.usage.missingOption('--out'));
  const document = newDocument(template, options, text);
  const { diagnostics } = summarizeProject(document, language);
  printDiagnostics(diagnostics, environment.stderr, language);
  if (hasErrors(diagnostics)) return exitCodes.invalid;
  const standing = await standingAt(out);
  if (standing.ok && !options.force && holdsSomething(standing.value)) throw new UsageError(text.usage.exists(out));
  const written = standing.ok ? await writeFile(out, writeProject(document, null)) : standing;
  if (!written.ok) {
    printDiagnostics(written.diagnostics, environment.stderr, language);
    return exitCodes.invalid;
  }
  environment.stdout.write(`${text.created(out, document.name)}\n`);
  return exitCodes.done;
}

/** Whether writing there would destroy something: an empty file, as made by mktemp, is only a name. */
function holdsSomething(standing: Stats | null): boolean {
  return standing !== null && (!standing.isFile() || standing.size > 0);
}

function newDocument(template: string | undefined, options: NewOptions, text: CommandStrings): ProjectDocument {
  if ((template === undefined) === (options.layers === undefined)) throw new UsageError(text.usage.either('TEMPLATE', '--layers'));
  if (template === undefined) return documentOfChain(parseChain(options, text));
  const stray = (['activations', 'initializer', 'cost', 'dataset'] as const).find((name) => options[name] !== undefined);
  if (stray) throw new UsageError(text.usage.either('TEMPLATE', `--${stray}`));
  return documentOfTemplate(parseChoice({ option: 'TEMPLATE', value: template, text }, templateNames));
}

function parseChain({ layers = '', activations, initializer, cost, dataset }: NewOptions, text: CommandStrings): DenseChain {
  const [features, ...units] = layers.split(',').map((number) => (/^\s*\d+\s*$/.test(number) ? Number(number) : 0));
  if (features === undefined || units.length === 0 || ![features, ...units].every((number) => number > 0 && number <= 1e9)) {
    throw new UsageError(text.usage.invalid('--layers', layers, text.expected.layers));
  }
  if (activations === undefined) throw new UsageError(text.usage.missingOption('--activations'));
  const names = activations.split(',').map((value) => parseChoice({ option: '--activations', value: value.trim(), text }, activationNames));
  if (names.length !== units.length) throw new UsageError(text.usage.activationCount(names.length, units.length));
  return {
    features,
    layers: names.map((activation, index) => ({ units: units[index] ?? 0, activation })),
    initializer: initializer === undefined ? null : parseChoice({ option: '--initializer', value: initializer, text }, initializerNames),
    dataset: dataset === undefined ? null : parseDataset(dataset, features, text),
    cost: cost === undefined ? null : parseChoice({ option: '--cost', value: cost, text }, costNames),
  };
}

/** The dataset of that name as it starts; its examples must have as many features as --layers begins with. */
function parseDataset(value: string, first: number, text: CommandStrings): DatasetSource {
  const dataset = initialDataset(parseChoice({ option: '--dataset', value, text }, madeDatasets));
  const features = featureCount(describeDataset(dataset).features);
  if (features !== first) throw new UsageError(text.usage.featuresOf(value, features, first));
  return dataset;
}
