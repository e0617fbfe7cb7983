import { addProjectionPenalty, trainedInGramForm } from './layers/gram-form.ts';
import type { Optimization } from './optimization.ts';
import { stateNames } from './optimizer-plans.ts';
import type { PlanBuilder } from './plan-builder.ts';
import type { TrainedMatrix } from './trained-matrix.ts';

/** What training changes, in the order of the buffers: all parameters or, where one is materialised, what the Gram form trains in its place. */
export function trainedMatrices(builder: PlanBuilder): readonly TrainedMatrix[] {
  const { buffers, steps } = builder;
  const materialized = new Set(steps.flatMap((step) => (step.op === 'materialize' ? [step.out] : [])));
  return buffers.flatMap(({ name, role, layerId }): readonly TrainedMatrix[] => {
    if (role === 'coefficients' || role === 'projection') return [trainedInGramForm(name, layerId, builder)];
    if (role !== 'parameter' || materialized.has(name)) return [];
    const gradient = `d${name}`;
    return [{ name, gradient, layerId, penalized: name.startsWith('W') ? { gradient } : null }];
  });
}

/** Adds the penalty λ/(2m)·‖W‖² of each weight matrix to the cost. */
export function addPenalties(trained: readonly TrainedMatrix[], builder: PlanBuilder): void {
  if (builder.l2 === 0) return;
  const parameters = new Set(builder.buffers.flatMap(({ name, role }) => (role === 'parameter' ? [name] : [])));
  for (const { name, layerId, penalized } of trained) {
    if (penalized && parameters.has(name)) builder.addStep('cost', layerId, { op: 'penalty', weights: name });
  }
  addProjectionPenalty(builder);
}

/** Adds λ/m·W, what the penalty contributes, to each gradient dW. */
export function addPenaltyGradients(trained: readonly TrainedMatrix[], builder: PlanBuilder): void {
  if (builder.l2 === 0) return;
  for (const { name, gradient, layerId, penalized } of trained) {
    if (penalized)
      builder.addStep('backward', layerId, { op: 'penalty-gradient', weights: name, gradient: penalized.gradient, out: gradient });
  }
}

/** Adds the update of each matrix, in the order of the list, and the matrices that the optimizer keeps for it. */
export function addUpdates(trained: readonly TrainedMatrix[], { optimizer: { kind } }: Optimization, builder: PlanBuilder): void {
  const shapes = new Map(builder.buffers.map(({ name, rows, columns }) => [name, { rows, columns }]));
  for (const { name, gradient, layerId } of trained) {
    const shape = shapes.get(name);
    if (!shape) throw new Error(`the plan has no buffer ${name}`);
    const state = stateNames(kind, name).map((kept) => builder.addBuffer({ name: kept, role: 'optimizer-state', ...shape, layerId }));
    builder.addStep('update', layerId, { op: 'update', optimizer: kind, parameter: name, gradient, state });
  }
}
