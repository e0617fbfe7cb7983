import type { ExamplesAxis } from '../engine/data/examples-axis.ts';
import type { Scale } from '../engine/data/features/scale.ts';
import { type FirstLayerChoice, firstLayerChoices } from '../engine/plan/choose-first-layer.ts';
import { limits } from '../shared/spec/limits.ts';
import { trainingSettings } from '../shared/spec/settings/training-settings.ts';
import type { Split } from '../shared/spec/split.ts';
import { precisions, type TrainingSpec } from '../shared/spec/training-spec.ts';
import { parseDecayOptions, type TypedDecayOptions } from './decay-options.ts';
import { type ImportOptions, parseImportOptions, type TypedImportOptions } from './import-options.ts';
import { parseOptimizerOptions, type TypedOptimizerOptions } from './optimizer-options.ts';
import {
  type GivenOption,
  parseAllOrInteger,
  parseChoice,
  parseInteger,
  parsePositive,
  parseScale,
  parseShares,
  parseWithin,
} from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

/** Options of `train` as they were typed. */
export interface TypedTrainOptions extends TypedOptimizerOptions, TypedDecayOptions, TypedImportOptions {
  readonly iterations?: string;
  readonly learningRate?: string;
  readonly seed?: string;
  readonly precision?: string;
  readonly batchSize?: string;
  readonly l2?: string;
  readonly threads?: string;
  readonly firstLayer?: string;
  readonly init?: string;
  readonly fresh?: boolean;
  readonly x?: string;
  readonly y?: string;
  readonly testX?: string;
  readonly testY?: string;
  readonly examplesAxis?: string;
  readonly scale?: string;
  readonly split?: string;
  readonly splitSeed?: string;
  /** False for --no-stratify. */
  readonly stratify?: boolean;
  readonly reportEvery?: string;
  readonly costs?: string;
  readonly save?: string;
  readonly json?: boolean;
}

/** Two references to arrays that belong together. */
export interface ArrayReferences {
  readonly x: string;
  readonly y: string;
}

/** Options of `train`, understood. */
export interface TrainOptions {
  /** The training that the options make of the project's; throws where a constant is given that belongs to another optimizer or decay. */
  readonly training: (project: TrainingSpec) => TrainingSpec;
  /** The split of the data that the options make of the project's. */
  readonly split: (project: Split) => Split;
  /** Most threads that may take part; null: as many as the machine has to spare. */
  readonly threads: number | null;
  readonly firstLayer: FirstLayerChoice;
  readonly init: string | null;
  /** Whether parameters in the file are left alone. */
  readonly fresh: boolean;
  readonly data: ArrayReferences | null;
  /** Files of data that are read by a plan. */
  readonly imported: ImportOptions | null;
  readonly testData: ArrayReferences | null;
  readonly examplesAxis: ExamplesAxis;
  readonly scale: Scale;
  readonly reportEvery: number;
  readonly costs: string | null;
  readonly save: string | null;
  readonly json: boolean;
}

const maximumThreads = 64;
const maximumSeed = 4_294_967_295;

/** Understands the options of `train`; whatever cannot be understood is wrong usage. */
export function parseTrainOptions(typed: TypedTrainOptions, text: CommandStrings): TrainOptions {
  const given = <T>(option: string, value: string | undefined, parse: (given: GivenOption) => T): T | undefined =>
    value === undefined ? undefined : parse({ option, value, text });
  const integer = (minimum: number, maximum: number) => (option: GivenOption) => parseInteger(option, minimum, maximum);
  const seed = given('--seed', typed.seed, integer(0, maximumSeed));
  const optimizer = parseOptimizerOptions(typed, text);
  const decay = parseDecayOptions(typed, text);
  const settings = {
    iterations: given('--iterations', typed.iterations, integer(1, limits.iterations)),
    learningRate: given('--learning-rate', typed.learningRate, parsePositive),
    seed,
    precision: given('--precision', typed.precision, (option) => parseChoice(option, precisions)),
    batchSize: given('--batch-size', typed.batchSize, (option) => parseAllOrInteger(option, 1, limits.batchSize)),
    l2: given('--l2', typed.l2, (option) => parseWithin(option, trainingSettings.l2.range)),
  };
  const changes: Partial<TrainingSpec> = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const splitSeed = given('--split-seed', typed.splitSeed, integer(0, maximumSeed));
  const split: Partial<Split> = {
    ...given('--split', typed.split, parseShares),
    ...(splitSeed !== undefined && { seed: splitSeed }),
    ...(typed.stratify === false && { stratified: false }),
  };
  return {
    training: (project) => ({ ...project, ...changes, optimizer: optimizer(project.optimizer), decay: decay(project.decay) }),
    split: (project) => ({ ...project, ...split }),
    threads: given('--threads', typed.threads, integer(1, maximumThreads)) ?? null,
    firstLayer: given('--first-layer', typed.firstLayer, (option) => parseChoice(option, firstLayerChoices)) ?? 'auto',
    init: typed.init ?? null,
    fresh: typed.fresh === true || seed !== undefined,
    data: pair('--x', typed.x, '--y', typed.y, text),
    imported: parseImportOptions(typed, text),
    testData: pair('--test-x', typed.testX, '--test-y', typed.testY, text),
    examplesAxis: given('--examples-axis', typed.examplesAxis, (option) => parseChoice(option, ['first', 'last'])) ?? 'first',
    scale: given('--scale', typed.scale, parseScale) ?? { numerator: 1, denominator: 1 },
    reportEvery: given('--report-every', typed.reportEvery, integer(1, limits.iterations)) ?? 100,
    costs: typed.costs ?? null,
    save: typed.save ?? null,
    json: typed.json === true,
  };
}

function pair(
  xOption: string,
  x: string | undefined,
  yOption: string,
  y: string | undefined,
  text: CommandStrings,
): ArrayReferences | null {
  if (x === undefined && y === undefined) return null;
  if (x === undefined || y === undefined) throw new UsageError(text.usage.together(xOption, yOption));
  return { x, y };
}
