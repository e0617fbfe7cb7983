import type { Values } from './values.ts';

/** Rows and columns of the squares that are gone through: their lines of both matrices stay in the first-level cache. */
const side = 32;

/** out = Aᵀ. A (rows, columns), out (columns, rows), both row by row. */
export function transpose(values: Values, rows: number, out: Values): void {
  const columns = values.length / rows;
  for (let top = 0; top < rows; top += side) {
    const bottom = Math.min(rows, top + side);
    for (let left = 0; left < columns; left += side) {
      const right = Math.min(columns, left + side);
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) out[column * rows + row] = values[row * columns + column] ?? Number.NaN;
      }
    }
  }
}
