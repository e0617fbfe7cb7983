import type { PlanBuilder, Value } from '../plan-builder.ts';

/** Adds the matrix (rows, m) for what a layer joins of several values. No function has made it, so that the cost finds none to cancel. */
export function addJoin(inputs: readonly Value[], rows: number, layerId: string, builder: PlanBuilder): Value {
  const name = builder.addBuffer({ name: builder.nextJoin(), role: 'activation', rows, columns: builder.examples, layerId });
  return { name, rows, stem: name, activations: 1, needsGradient: inputs.some(({ needsGradient }) => needsGradient), origin: null };
}
