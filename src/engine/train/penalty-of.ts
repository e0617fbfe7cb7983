import type { Parameters } from '../../shared/spec/tensor.ts';

/** The L2 penalty λ/(2m)·Σ‖W‖² that a cost of training holds, over the weights W of all layers; biases have none. */
export function penaltyOf(parameters: Parameters, l2: number, examples: number): number {
  const squares = parameters
    .filter(({ name }) => name.startsWith('W'))
    .reduce((sum, { values }) => sum + Array.from(values).reduce((total, weight) => total + weight * weight, 0), 0);
  return (l2 / (2 * examples)) * squares;
}
