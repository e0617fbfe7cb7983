import { element, fill, type Matrix } from './matrix.ts';

/** Column j of X is row `placeAt(j)` of D, the data set or a window of it. D (window, k), X (k, m). */
export function gather(out: Matrix, input: Matrix, placeAt: (column: number) => number): void {
  fill(out, (row, column) => element(input, placeAt(column), row));
}
