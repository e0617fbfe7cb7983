import type { PlanOperation } from './plan.ts';
import type { PlanBuilder, Value } from './plan-builder.ts';

/*
 * The gradient of the cost with respect to a value is the sum of what every layer that reads the value contributes (the chain rule). Contributions
 * are added in the order of the backward pass: the first is `dA1` itself, each further one is added onto it.
 */

/** `dZ1` for `Z1`, `dA1` for `A1`. */
export function gradientName(value: Value): string {
  return `d${value.name}`;
}

/** Whether some layer behind has contributed to the gradient with respect to this value. */
export function hasGradient(value: Value, builder: PlanBuilder): boolean {
  return builder.hasBuffer(gradientName(value));
}

/**
 * Adds a contribution that one step computes: `compute` gives that step for the matrix to write, of the shape of the value. A value without
 * parameters before it needs none, so that nothing is added.
 */
export function contribute(value: Value, layerId: string, builder: PlanBuilder, compute: (out: string) => PlanOperation): void {
  if (!value.needsGradient) return;
  const gradient = gradientName(value);
  if (!builder.hasBuffer(gradient)) {
    builder.addStep('backward', layerId, compute(addBuffer(gradient, value, layerId, builder)));
    return;
  }
  const part = addBuffer(partName(gradient, builder), value, layerId, builder);
  builder.addStep('backward', layerId, compute(part));
  builder.addStep('backward', layerId, { op: 'sum', left: gradient, right: part, out: gradient });
}

/** Adds a contribution that is there already: the matrix `contribution`, of the shape of the value, which stays as it is. */
export function contributeMatrix(value: Value, contribution: string, layerId: string, builder: PlanBuilder): void {
  if (!value.needsGradient) return;
  const gradient = gradientName(value);
  if (builder.hasBuffer(gradient)) {
    builder.addStep('backward', layerId, { op: 'sum', left: gradient, right: contribution, out: gradient });
    return;
  }
  const out = addBuffer(gradient, value, layerId, builder);
  builder.addStep('backward', layerId, { op: 'copy-rows', input: contribution, from: 0, rows: value.rows, out, to: 0 });
}

function addBuffer(name: string, value: Value, layerId: string, builder: PlanBuilder): string {
  return builder.addBuffer({ name, role: 'cache-gradient', rows: value.rows, columns: builder.examples, layerId });
}

/** `dA1_part2`, `dA1_part3` … No value is called `A1_part2`, so no gradient of a value is. */
function partName(gradient: string, builder: PlanBuilder): string {
  let number = 2;
  while (builder.hasBuffer(`${gradient}_part${number}`)) number += 1;
  return `${gradient}_part${number}`;
}
