import type { PlanBuffer, PlanDataset } from './plan.ts';
import type { PlanBuilder } from './plan-builder.ts';

/** Most numbers of X that lie in a core all at once, preprocessed once. A larger data set goes through it in windows of whole mini-batches. */
export const mostNumbers = 4 * 1024 ** 2;
/** Numbers of a window: so many are written in a few milliseconds. */
const windowNumbers = 256 * 1024;

/**
 * Adds the data set of so many examples, if an iteration takes fewer, and the steps that fill X and Y from it. It lies transposed, example
 * after example, so that gathering a mini-batch reads a few long stretches rather than a number here and there.
 */
export function addDataset(builder: PlanBuilder, examples: number): PlanDataset {
  const [features, labels] = (['features', 'labels'] as const).map((role) => onlyBuffer(builder, role));
  if (!features || !labels) throw new Error('the spec has no input or no output layer');
  if (examples === builder.examples) return { examples, window: examples, features: features.name, labels: labels.name };
  const batches = Math.max(1, Math.floor(windowNumbers / (features.rows * builder.examples)));
  const window = features.rows * examples <= mostNumbers ? examples : Math.min(examples, batches * builder.examples);
  return { examples, window, features: addGather(features, builder, window), labels: addGather(labels, builder, window) };
}

/** Returns the name of the matrix (window, n) that `out` (n, m) is gathered from. */
function addGather({ name, rows, layerId }: PlanBuffer, builder: PlanBuilder, window: number): string {
  const input = builder.addBuffer({ name: `${name}_all`, role: 'dataset', rows: window, columns: rows, layerId });
  builder.addStep('gather', layerId, { op: 'gather', input, out: name });
  return input;
}

function onlyBuffer({ buffers }: PlanBuilder, role: 'features' | 'labels'): PlanBuffer | undefined {
  return buffers.find((buffer) => buffer.role === role);
}
