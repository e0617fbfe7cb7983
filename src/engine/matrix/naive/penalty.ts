import { element, fill, type Matrix, sum } from './matrix.ts';

/** λ/(2m)·‖W‖² for so many examples m. W (n, k). */
export function penalty(weights: Matrix, l2: number, examples: number): number {
  const squares = sum(weights.rows, (row) => sum(weights.columns, (column) => element(weights, row, column) ** 2));
  return (l2 / (2 * examples)) * squares;
}

/** dW ← dW + λ/m·W. Both (n, k). */
export function addPenaltyGradient(out: Matrix, weights: Matrix, l2: number, examples: number): void {
  fill(out, (row, column) => element(out, row, column) + (l2 / examples) * element(weights, row, column));
}
