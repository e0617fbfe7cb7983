/** Which axis of an array counts its examples: the first, as in most files, or the last, as in the course's matrices. */
export type ExamplesAxis = 'first' | 'last';

/** The matrix (rows, examples), row by row, of values that are stored example by example (`first`) or already so (`last`). Always a copy. */
export function examplesLast(values: Float64Array, rows: number, examples: number, axis: ExamplesAxis): Float64Array {
  if (axis === 'last') return values.slice();
  const matrix = new Float64Array(rows * examples);
  for (let row = 0; row < rows; row += 1) {
    for (let example = 0; example < examples; example += 1) matrix[row * examples + example] = values[example * rows + row] ?? 0;
  }
  return matrix;
}
