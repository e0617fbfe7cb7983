import type { PlanBuffer, PlanDataset } from './plan.ts';
import type { PlanBuilder } from './plan-builder.ts';

/**
 * Adds the data set of so many examples, if an iteration takes fewer, and the steps that fill X and Y from it. The data set lies transposed, example
 * after example, so that gathering a mini-batch reads a few long stretches rather than a number here and there.
 */
export function addDataset(builder: PlanBuilder, examples: number): PlanDataset {
  const [features, labels] = (['features', 'labels'] as const).map((role) => onlyBuffer(builder, role));
  if (!features || !labels) throw new Error('the spec has no input or no output layer');
  if (examples === builder.examples) return { examples, features: features.name, labels: labels.name };
  return { examples, features: addGather(features, builder, examples), labels: addGather(labels, builder, examples) };
}

/** Returns the name of the matrix (examples, n) that `out` (n, m) is gathered from. */
function addGather({ name, rows, layerId }: PlanBuffer, builder: PlanBuilder, examples: number): string {
  const input = builder.addBuffer({ name: `${name}_all`, role: 'dataset', rows: examples, columns: rows, layerId });
  builder.addStep('gather', layerId, { op: 'gather', input, out: name });
  return input;
}

function onlyBuffer({ buffers }: PlanBuilder, role: 'features' | 'labels'): PlanBuffer | undefined {
  return buffers.find((buffer) => buffer.role === role);
}
