import type { TableColumn } from '../../shared/ipc/data-import.ts';
import type { GradientVerdict } from '../../shared/ipc/gradient-check.ts';
import type { Severity } from '../../shared/spec/diagnostics/define-diagnostics.ts';
import type { NumberRange } from '../../shared/spec/number-range.ts';
import type { DataPart } from '../../shared/spec/split.ts';

/** Options of all subcommands by the name that their help texts go by. */
export type OptionName =
  | 'layers'
  | 'activations'
  | 'initializer'
  | 'cost'
  | 'dataset'
  | 'out'
  | 'force'
  | 'json'
  | 'iterations'
  | 'learningRate'
  | 'seed'
  | 'batchSize'
  | 'optimizer'
  | 'beta'
  | 'beta1'
  | 'beta2'
  | 'epsilon'
  | 'decay'
  | 'decayRate'
  | 'decayEvery'
  | 'l2'
  | 'precision'
  | 'threads'
  | 'firstLayer'
  | 'init'
  | 'fresh'
  | 'data'
  | 'label'
  | 'missing'
  | 'side'
  | 'fit'
  | 'x'
  | 'y'
  | 'testX'
  | 'testY'
  | 'examplesAxis'
  | 'scale'
  | 'split'
  | 'splitSeed'
  | 'noStratify'
  | 'reportEvery'
  | 'costs'
  | 'save'
  | 'gradients'
  | 'entries'
  | 'examples'
  | 'language'
  | 'help'
  | 'version';

/** Everything the command says in one language. */
export interface CommandStrings {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: {
    readonly program: string;
    readonly commands: Readonly<Record<'new' | 'check' | 'inspect' | 'train', string>>;
    readonly arguments: Readonly<Record<'template' | 'file' | 'dataFiles', string>>;
    readonly options: Readonly<Record<OptionName, string>>;
    /** Titles of the sections of a help text, by commander's English ones. */
    readonly titles: Readonly<Record<string, string>>;
    readonly checkNotes: string;
    readonly trainNotes: string;
  };
  readonly usage: {
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingCommand: string;
    readonly missingArgument: (argument: string) => string;
    readonly missingValue: (option: string) => string;
    readonly missingOption: (option: string) => string;
    readonly excessArguments: string;
    readonly invalid: (option: string, value: string, expected: string) => string;
    readonly together: (one: string, other: string) => string;
    readonly needs: (option: string, other: string) => string;
    /** A constant that needs another choice: of which options it is one, and what is chosen. */
    readonly constantOf: (option: string, choice: string, owners: readonly string[], present: string) => string;
    readonly either: (one: string, other: string) => string;
    readonly activationCount: (activations: number, layers: number) => string;
    /** The first number of --layers is not n_x of the dataset. */
    readonly featuresOf: (dataset: string, features: number, first: number) => string;
    readonly exists: (file: string) => string;
    readonly didYouMean: (suggestion: string) => string;
    readonly seeHelp: (command: string) => string;
  };
  readonly expected: {
    readonly integer: (minimum: number, maximum: number) => string;
    readonly positive: string;
    /** A number of a range; whole numbers have a text of their own. */
    readonly within: (range: NumberRange) => string;
    readonly allOrInteger: (minimum: number, maximum: number) => string;
    readonly oneOf: (values: readonly string[]) => string;
    readonly fraction: string;
    readonly shares: string;
    readonly layers: string;
  };
  readonly created: (file: string, name: string) => string;
  readonly parameters: (count: number) => string;
  readonly noProblems: string;
  readonly gradients: {
    readonly heading: (iteration: number, examples: number, allExamples: number) => string;
    /** Headings of the columns: tensor, entries, relative difference, worst entry, its gradient, its quotient, verdict. */
    readonly columns: readonly [string, string, string, string, string, string, string];
    readonly entries: (checked: number, all: number) => string;
    readonly verdicts: Readonly<Record<GradientVerdict, string>>;
    readonly rightWithinRounding: string;
    /** Why an entry has no difference quotient. */
    readonly corner: (matrix: string, row: number, column: number) => string;
    readonly overflow: string;
    readonly moreApart: (parameter: string, count: number) => string;
    readonly summary: Readonly<Record<GradientVerdict, string>>;
    readonly interrupted: string;
  };
  readonly inspect: {
    readonly table: (rows: number, columns: number, delimiter: string) => string;
    readonly arrays: (count: number) => string;
    readonly pictures: (count: number, smallest: string, largest: string) => string;
    readonly columns: readonly string[];
    readonly types: Readonly<Record<TableColumn['type'], string>>;
    readonly test: (array: string) => string;
    readonly more: (count: number) => string;
  };
  readonly classes: {
    readonly heading: (data: DataPart) => string;
    /** Headings of the columns: class, precision, recall, F1, support. */
    readonly columns: readonly [string, string, string, string, string];
  };
  readonly training: {
    /** Another optimizer goes on from what one has trained; whether it has averages, which start from zero. */
    readonly optimizerChanged: (iteration: number, before: string, now: string, hasAverages: boolean) => string;
    /** The averages in the file cannot be used. */
    readonly optimizerStartsAnew: (optimizer: string) => string;
    /** How it is trained, where it is not plain batch gradient descent: optimizer, mini-batches, decay, penalty. */
    readonly settings: (phrases: readonly string[]) => string;
    /** The first layer trained in Gram form. */
    readonly gramForm: string;
    readonly cost: string;
    readonly finalCost: (iteration: number, cost: string) => string;
    readonly accuracy: (data: DataPart, accuracy: string) => string;
    readonly partCost: (data: DataPart, cost: string) => string;
    /** How many examples each part has. */
    readonly parts: (train: string, dev: string, test: string) => string;
    readonly timing: (iterations: number, seconds: string, perSecond: string) => string;
    readonly saved: (file: string) => string;
    readonly interrupted: (iteration: number) => string;
    readonly report: (iteration: number, cost: string) => string;
  };
}
