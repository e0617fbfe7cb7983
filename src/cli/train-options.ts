import type { Scale } from '../engine/data/dataset-from-arrays.ts';
import type { ExamplesAxis } from '../engine/data/examples-axis.ts';
import { type FirstLayerChoice, firstLayerChoices } from '../engine/plan/choose-first-layer.ts';
import { limits } from '../shared/spec/limits.ts';
import { precisions, type TrainingSpec } from '../shared/spec/training-spec.ts';
import { type GivenOption, parseChoice, parseInteger, parsePositive, parseScale } from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

/** Options of `train` as they were typed. */
export interface TypedTrainOptions {
  readonly iterations?: string;
  readonly learningRate?: string;
  readonly seed?: string;
  readonly precision?: string;
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
  /** What the options say of the training; the rest is the project's. */
  readonly training: Partial<TrainingSpec>;
  readonly threads: number;
  readonly firstLayer: FirstLayerChoice;
  readonly init: string | null;
  /** Whether parameters in the file are left alone. */
  readonly fresh: boolean;
  readonly data: ArrayReferences | null;
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
  const training = {
    iterations: given('--iterations', typed.iterations, integer(1, limits.iterations)),
    learningRate: given('--learning-rate', typed.learningRate, parsePositive),
    seed,
    precision: given('--precision', typed.precision, (option) => parseChoice(option, precisions)),
  };
  return {
    training: Object.fromEntries(Object.entries(training).filter(([, value]) => value !== undefined)),
    threads: given('--threads', typed.threads, integer(1, maximumThreads)) ?? 1,
    firstLayer: given('--first-layer', typed.firstLayer, (option) => parseChoice(option, firstLayerChoices)) ?? 'auto',
    init: typed.init ?? null,
    fresh: typed.fresh === true || seed !== undefined,
    data: pair('--x', typed.x, '--y', typed.y, text),
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
