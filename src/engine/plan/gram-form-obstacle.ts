import type { GramFormProblem } from '../../shared/spec/diagnostics/gram-form-problems.ts';
import type { Optimization } from './optimization.ts';

/**
 * What of a training rules out the Gram form of the first layer, which keeps sums of gradients in the place of W1: `batches`, as G = Xᵀ·X is made of
 * all examples; an `optimizer` or a `penalty` whose update the plan does not express by sums of gradients. Null where nothing does.
 */
export type GramFormObstacle = Exclude<GramFormProblem, 'inputs'> | null;

/** What of a training rules out the Gram form of the first layer. */
export function gramFormObstacle({ optimizer, l2, iterationsPerEpoch }: Optimization): GramFormObstacle {
  if (iterationsPerEpoch > 1) return 'batches';
  if (optimizer.kind !== 'gradient_descent') return 'optimizer';
  return l2 > 0 ? 'penalty' : null;
}

/** Whether a training admits the Gram form of the first layer. */
export function hasGramForm(optimization: Optimization): boolean {
  return gramFormObstacle(optimization) === null;
}
