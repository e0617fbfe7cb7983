import { element, fill, type Matrix } from './matrix.ts';

/** Column j of X is example `exampleAt(j)` of the data set D. D (examples of the data set, k), X (k, m). */
export function gather(out: Matrix, input: Matrix, exampleAt: (column: number) => number): void {
  fill(out, (row, column) => element(input, exampleAt(column), row));
}
