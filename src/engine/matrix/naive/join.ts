import { element, fill, type Matrix } from './matrix.ts';

/** H = A + B. All (n, m); `out` may be `left`. */
export function sumMatrices(out: Matrix, left: Matrix, right: Matrix): void {
  fill(out, (row, column) => element(left, row, column) + element(right, row, column));
}

/** Rows `from` … `from + rows − 1` of `input` (k, m) become rows `to` … of `out` (n, m). */
export function copyRows(out: Matrix, to: number, input: Matrix, from: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < out.columns; column += 1) {
      out.values[(to + row) * out.stride + column] = element(input, from + row, column);
    }
  }
}
