import { type BufferRole, hasMiniBatches, type Plan, type PlanBuffer } from '../../plan/plan.ts';
import type { Core } from '../core.ts';
import { RandomState } from '../random.ts';
import { copyWritten } from '../written-columns.ts';
import { randomLabels } from './random-labels.ts';

type Shape = Pick<PlanBuffer, 'rows' | 'columns'>;

/** Roles of the matrices that keep their values from one iteration to the next. */
const trained: readonly BufferRole[] = ['parameter', 'base', 'coefficients', 'projection'];

/**
 * Fills the data set, the parameters and what the optimizer keeps (numbers from 0 to 1) of a core with random numbers; the same ones for the same network and
 * seed, whatever its mini-batches. Returns the core.
 */
export function fillCore(core: Core, seed: number): Core {
  const random = new RandomState(seed);
  const features = core.plan.buffers.find(({ role }) => role === 'features')?.rows ?? 1;
  const cost = core.plan.steps.find((step) => step.op === 'cost');
  for (const buffer of core.plan.buffers) {
    const count = buffer.rows * buffer.columns;
    const shape = { rows: buffer.rows, columns: core.plan.dataset.examples };
    if (buffer.role === 'features') fillDataset(core, core.plan.dataset.features, random.randn(shape.rows * shape.columns), shape);
    else if (trained.includes(buffer.role)) core.values(buffer.name).set(scaled(random.randn(count), buffer, features));
    else if (buffer.role === 'optimizer-state') core.values(buffer.name).set(random.rand(count));
    else if (buffer.role === 'labels') {
      const areNumbers = cost?.cost === 'mean_squared_error';
      fillDataset(core, core.plan.dataset.labels, randomLabels(shape.rows, shape.columns, areNumbers, random), shape);
    }
  }
  return core;
}

/** Puts values (rows, columns) into the matrix of the data set, which may hold them transposed. */
function fillDataset(core: Core, name: string, values: Float64Array, { rows, columns }: Shape): void {
  const transposed = (at: number) => values[(at % rows) * columns + Math.floor(at / rows)] ?? Number.NaN;
  core.values(name).set(hasMiniBatches(core.plan) ? values.map((_, at) => transposed(at)) : values);
}

/** Every matrix of the core, copied; of caches, the columns that the last pass has written. */
export function matricesOf(core: Core): ReadonlyMap<string, Float64Array> {
  return new Map(core.plan.buffers.map(({ name }) => [name, Float64Array.from(copyWritten(core, name).values)]));
}

/** Largest difference between the matrices of two cores of one plan, relative to the largest number of the matrix (at least 1). */
export function largestDifference(plan: Plan, a: ReadonlyMap<string, Float64Array>, b: ReadonlyMap<string, Float64Array>): number {
  return Math.max(
    ...plan.buffers.map(({ name }) => {
      const expected = b.get(name) ?? new Float64Array();
      const scale = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
      return expected.reduce(
        (largest, value, index) => Math.max(largest, Math.abs(value - (a.get(name)?.[index] ?? Number.NaN)) / scale),
        0,
      );
    }),
  );
}

/**
 * Weights about half as large as an initializer draws them; coefficients as small as the sums of α·dZ that they are, for `features` rows of X, and projections no
 * larger than 1. So no
 * probability comes close to 0 or 1, where the logarithm in the cost would magnify the last bit that two cores may differ in.
 */
function scaled(values: Float64Array, { role, rows, columns }: PlanBuffer, features: number): Float64Array {
  if (rows * columns === 1 && role === 'coefficients') return values;
  const divisor = role === 'coefficients' ? features : role === 'projection' ? 2 : 2 * Math.sqrt(columns);
  return values.map((value) => value / divisor);
}
