import { element, fill, type Matrix } from './matrix.ts';

/** Column j of X is row `placeAt(j)` of D, the data set or a window of it. D (window, k), X (k, m). */
export function gather(out: Matrix, input: Matrix, placeAt: (column: number) => number): void {
  fill(out, (row, column) => element(input, placeAt(column), row));
}

/** Column j of Z is column `placeAt(j)` of P. P (n, M), Z (n, m). */
export function gatherColumns(out: Matrix, input: Matrix, placeAt: (column: number) => number): void {
  fill(out, (row, column) => element(input, row, placeAt(column)));
}

/** dS = 0, but dZ·M / m in the columns of the batch. dZ (n, m), dS (n, M). */
export function scatterColumns(out: Matrix, input: Matrix, placeAt: (column: number) => number): void {
  fill(out, () => 0);
  const factor = out.columns / input.columns;
  for (let column = 0; column < input.columns; column += 1) {
    for (let row = 0; row < input.rows; row += 1) out.values[row * out.stride + placeAt(column)] = element(input, row, column) * factor;
  }
}
