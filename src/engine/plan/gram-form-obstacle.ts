import type { GramFormProblem } from '../../shared/spec/diagnostics/gram-form-problems.ts';
import type { Optimization } from './optimization.ts';

/**
 * What of a training rules out the Gram form of the first layer, which keeps sums of gradients in the place of W1: an `optimizer` whose update is no sum
 * of gradients, as it divides by their squares. Null where nothing does.
 */
export type GramFormObstacle = Exclude<GramFormProblem, 'inputs'> | null;

/** What of a training rules out the Gram form of the first layer. */
export function gramFormObstacle({ optimizer }: Optimization): GramFormObstacle {
  return optimizer.kind === 'gradient_descent' || optimizer.kind === 'momentum' ? null : 'optimizer';
}

/** Whether a training admits the Gram form of the first layer. */
export function hasGramForm(optimization: Optimization): boolean {
  return gramFormObstacle(optimization) === null;
}
