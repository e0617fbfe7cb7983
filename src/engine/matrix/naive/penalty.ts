import { element, fill, type Matrix, sum } from './matrix.ts';

/** λ/(2m)·‖W‖² for so many examples m. W (n, k). */
export function penalty(weights: Matrix, l2: number, examples: number): number {
  return (l2 / (2 * examples)) * sumOfSquares(weights);
}

/** out = dW + λ/m·W, without dW where that is null. All (n, k). */
export function penaltyGradient(out: Matrix, gradient: Matrix | null, weights: Matrix, l2: number, examples: number): void {
  fill(out, (row, column) => (gradient ? element(gradient, row, column) : 0) + (l2 / examples) * element(weights, row, column));
}

/** out = ‖W‖². W (n, k), out (1, 1). */
export function squaredNorm(out: Matrix, weights: Matrix): void {
  fill(out, () => sumOfSquares(weights));
}

/** What `projectionPenalty` reads: S, base and P (n, M), c and norm (1, 1). */
export interface ProjectionPenalty {
  readonly coefficients: Matrix;
  readonly base: Matrix;
  readonly projection: Matrix;
  readonly factor: Matrix;
  readonly norm: Matrix;
}

/** λ/(2m)·(c²·norm + Σ S ⊙ (c·base + P) / M) for the M columns of S. */
export function projectionPenalty(
  { coefficients, base, projection, factor, norm }: ProjectionPenalty,
  l2: number,
  examples: number,
): number {
  const c = element(factor, 0, 0);
  const products = sum(coefficients.rows, (row) => {
    return sum(coefficients.columns, (column) => {
      return element(coefficients, row, column) * (c * element(base, row, column) + element(projection, row, column));
    });
  });
  return (l2 / (2 * examples)) * (c * c * element(norm, 0, 0) + products / coefficients.columns);
}

function sumOfSquares(matrix: Matrix): number {
  return sum(matrix.rows, (row) => sum(matrix.columns, (column) => element(matrix, row, column) ** 2));
}
