/** Rows and columns of a picture. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Values of a picture or a matrix: value (i, j) is `values[first + i * rowStride + j * columnStride]`. */
export interface Cells extends Size {
  readonly values: ArrayLike<number>;
  readonly first: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The size of a picture that is to have at most `most` cells a side. */
export function pooledSize({ rows, columns }: Size, most: number): Size {
  return { rows: Math.min(rows, most), columns: Math.min(columns, most) };
}

/**
 * Writes a picture of `size`, which is not larger than the cells, to `out`, row by row from `at` on: each value is the mean of the cells that it covers, which
 * are parted among rows and columns as evenly as whole cells allow.
 */
export function pool({ values, first, rows, columns, rowStride, columnStride }: Cells, size: Size, out: Float32Array, at: number): void {
  for (let row = 0; row < size.rows; row += 1) {
    const [top, bottom] = [edge(row, rows, size.rows), edge(row + 1, rows, size.rows)];
    for (let column = 0; column < size.columns; column += 1) {
      const [left, right] = [edge(column, columns, size.columns), edge(column + 1, columns, size.columns)];
      let sum = 0;
      for (let i = top; i < bottom; i += 1) {
        for (let j = left; j < right; j += 1) sum += values[first + i * rowStride + j * columnStride] ?? 0;
      }
      out[at + row * size.columns + column] = sum / ((bottom - top) * (right - left));
    }
  }
}

/** The first cell of part `part`, of `parts` of so many cells. */
function edge(part: number, cells: number, parts: number): number {
  return Math.floor((part * cells) / parts);
}
