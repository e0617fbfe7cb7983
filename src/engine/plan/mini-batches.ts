import { type PlanBuffer, type PlanDataset, readsEachIteration } from './plan.ts';
import type { PlanBuilder } from './plan-builder.ts';

/** Most numbers of X that lie in a core all at once, preprocessed once. A larger data set goes through it in windows of whole mini-batches. */
export const mostNumbers = 4 * 1024 ** 2;
/** Numbers of a window: so many are written in a few milliseconds. */
const windowNumbers = 256 * 1024;

/**
 * Adds the data set of so many examples, if an iteration takes fewer, and the steps that fill X and Y from it. It lies transposed, example
 * after example, so that gathering a mini-batch reads a few long stretches rather than a number here and there.
 * The Gram form needs all of it at once, but no iteration reads X: that is gathered on demand, for whoever looks.
 */
export function addDataset(builder: PlanBuilder): PlanDataset {
  const examples = builder.allExamples;
  const [features, labels] = (['features', 'labels'] as const).map((role) => onlyBuffer(builder, role));
  if (!features || !labels) throw new Error('the spec has no input or no output layer');
  if (!builder.hasMiniBatches) return { examples, window: examples, features: features.name, labels: labels.name };
  const isGram = builder.buffers.some(({ role }) => role === 'coefficients');
  const batches = Math.max(1, Math.floor(windowNumbers / (features.rows * builder.examples)));
  const window = isGram || features.rows * examples <= mostNumbers ? examples : Math.min(examples, batches * builder.examples);
  return { examples, window, features: addGather(features, builder, window), labels: addGather(labels, builder, window) };
}

/** Returns the name of the matrix (window, n) that `out` (n, m) is gathered from. */
function addGather({ name, rows, layerId }: PlanBuffer, builder: PlanBuilder, window: number): string {
  const input = builder.addBuffer({ name: datasetName(name), role: 'dataset', rows: window, columns: rows, layerId });
  const phase = builder.steps.some((step) => readsEachIteration(step, name)) ? 'gather' : 'materialize';
  builder.addStep(phase, layerId, { op: 'gather', input, out: name });
  return input;
}

/** What the matrix is called that mini-batches of X or Y are gathered from. */
export function datasetName(name: string): string {
  return `${name}_all`;
}

function onlyBuffer({ buffers }: PlanBuilder, role: 'features' | 'labels'): PlanBuffer | undefined {
  return buffers.find((buffer) => buffer.role === role);
}
