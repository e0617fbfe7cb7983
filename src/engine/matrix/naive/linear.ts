import { element, fill, type Matrix, sum } from './matrix.ts';

/** Z = W·A + b. W (n, k), A (k, m), b (n, 1) or none, Z (n, m). */
export function linear(out: Matrix, weights: Matrix, input: Matrix, bias: Matrix | null): void {
  fill(out, (unit, example) => {
    const product = sum(weights.columns, (index) => element(weights, unit, index) * element(input, index, example));
    return bias ? product + element(bias, unit, 0) : product;
  });
}

/** dW = dZ·Aᵀ / m. dZ (n, m), A (k, m), dW (n, k). */
export function weightGradient(out: Matrix, gradient: Matrix, input: Matrix): void {
  const examples = gradient.columns;
  fill(out, (unit, index) => sum(examples, (example) => element(gradient, unit, example) * element(input, index, example)) / examples);
}

/** db = row sums of dZ / m. dZ (n, m), db (n, 1). */
export function biasGradient(out: Matrix, gradient: Matrix): void {
  const examples = gradient.columns;
  fill(out, (unit) => sum(examples, (example) => element(gradient, unit, example)) / examples);
}

/** dA = Wᵀ·dZ. W (n, k), dZ (n, m), dA (k, m). */
export function inputGradient(out: Matrix, weights: Matrix, gradient: Matrix): void {
  fill(out, (index, example) => sum(weights.rows, (unit) => element(weights, unit, index) * element(gradient, unit, example)));
}

/** G = Aᵀ·A. A (k, m), G (m, m). */
export function gram(out: Matrix, input: Matrix): void {
  fill(out, (one, other) => sum(input.rows, (index) => element(input, index, one) * element(input, index, other)));
}

/** Z = P + b. P and Z (n, m), b (n, 1) or none. */
export function addBias(out: Matrix, input: Matrix, bias: Matrix | null): void {
  fill(out, (unit, example) => element(input, unit, example) + (bias ? element(bias, unit, 0) : 0));
}

/** C = A·Bᵀ. A (n, k), B (m, k), C (n, m). */
export function productByTranspose(out: Matrix, left: Matrix, right: Matrix): void {
  fill(out, (row, column) => sum(left.columns, (index) => element(left, row, index) * element(right, column, index)));
}

/** dP = dZ·G[batch] / m. dZ (n, m), dP (n, M), G (M, M), of which column j of dZ belongs to row `placeAt(j)`. */
export function projectionGradient(out: Matrix, gradient: Matrix, gramMatrix: Matrix, placeAt: (column: number) => number): void {
  const examples = gradient.columns;
  fill(out, (unit, example) => {
    return sum(examples, (index) => element(gradient, unit, index) * element(gramMatrix, placeAt(index), example)) / examples;
  });
}

/** W = c·W(0) + S·Aᵀ / m. W and W(0) (n, k), S (n, m), A (k, m), or Aᵀ where it lies by example, c (1, 1) or none: 1. */
export function materialize(
  out: Matrix,
  base: Matrix,
  factor: Matrix | null,
  coefficients: Matrix,
  input: Matrix,
  isByExample: boolean,
): void {
  const c = factor ? element(factor, 0, 0) : 1;
  const examples = coefficients.columns;
  const feature = (index: number, example: number) => (isByExample ? element(input, example, index) : element(input, index, example));
  fill(out, (unit, index) => {
    const change = sum(examples, (example) => element(coefficients, unit, example) * feature(index, example));
    return c * element(base, unit, index) + change / examples;
  });
}

/** P ← P − α·dP. Both of the same shape. */
export function update(parameter: Matrix, gradient: Matrix, learningRate: number): void {
  fill(parameter, (row, column) => element(parameter, row, column) - learningRate * element(gradient, row, column));
}
