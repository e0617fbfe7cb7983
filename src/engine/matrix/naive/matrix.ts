import type { Values } from '../values.ts';

/** A matrix (rows, columns), of which row i starts at `values[i * stride]`: a part of the columns of a wider one, or all of it. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
  readonly values: Values;
}

/** The element in that row and column; NaN outside of the matrix. */
export function element(matrix: Matrix, row: number, column: number): number {
  return matrix.values[row * matrix.stride + column] ?? Number.NaN;
}

/** Fills `out` with a function of row and column. */
export function fill(out: Matrix, value: (row: number, column: number) => number): void {
  for (let row = 0; row < out.rows; row += 1) {
    for (let column = 0; column < out.columns; column += 1) out.values[row * out.stride + column] = value(row, column);
  }
}

/** Σ f(i) for i from 0 to count − 1, in that order, in float64. */
export function sum(count: number, term: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += term(index);
  return total;
}
