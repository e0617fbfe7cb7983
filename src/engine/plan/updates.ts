import { coefficientsGradient } from './layers/gram-form.ts';
import type { Optimization } from './optimization.ts';
import { stateNames } from './optimizer-plans.ts';
import type { PlanBuilder } from './plan-builder.ts';

/** A matrix P that training changes. Penalties and updates of a plan are made of one list of these. */
export interface TrainedMatrix {
  readonly name: string;
  /** Its gradient, of the same shape. */
  readonly gradient: string;
  readonly layerId: string;
  /** Whether the L2 penalty applies: weights have it, biases have not. */
  readonly isPenalized: boolean;
}

/** What training changes, in the order of the buffers: all parameters but those that are materialised, for which their coefficients stand. */
export function trainedMatrices({ buffers, steps }: PlanBuilder): readonly TrainedMatrix[] {
  const materialized = new Set(steps.flatMap((step) => (step.op === 'materialize' ? [step.out] : [])));
  return buffers.flatMap(({ name, role, layerId }): readonly TrainedMatrix[] => {
    if (role === 'coefficients') return [{ name, gradient: coefficientsGradient(name), layerId, isPenalized: false }];
    if (role === 'projection') return [{ name, gradient: `d${name}`, layerId, isPenalized: false }];
    if (role !== 'parameter' || materialized.has(name)) return [];
    return [{ name, gradient: `d${name}`, layerId, isPenalized: name.startsWith('W') }];
  });
}

/** Adds the penalty λ/(2m)·‖W‖² of each penalized matrix to the cost. */
export function addPenalties(trained: readonly TrainedMatrix[], { l2 }: Optimization, builder: PlanBuilder): void {
  if (l2 === 0) return;
  for (const { name, layerId, isPenalized } of trained) {
    if (isPenalized) builder.addStep('cost', layerId, { op: 'penalty', weights: name });
  }
}

/** Adds λ/m·W, what the penalty contributes, to each gradient dW, which has to be there. */
export function addPenaltyGradients(trained: readonly TrainedMatrix[], { l2 }: Optimization, builder: PlanBuilder): void {
  if (l2 === 0) return;
  for (const { name, gradient, layerId, isPenalized } of trained) {
    if (isPenalized) builder.addStep('backward', layerId, { op: 'penalty-gradient', weights: name, out: gradient });
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
