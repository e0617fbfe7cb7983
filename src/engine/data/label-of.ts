/** What the label of an example is, from Y (rows, examples): of one row its number, of one-hot rows the class. */
export function labelOf(labels: Float64Array, rows: number, examples: number, example: number): number {
  if (rows === 1) return labels[example] ?? 0;
  for (let row = 0; row < rows; row += 1) if (labels[row * examples + example] === 1) return row;
  return 0;
}
