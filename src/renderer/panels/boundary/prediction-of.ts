/** ŷ of one number; of several classes the largest, and whose it is. */
export function predictionOf(
  outputs: Float64Array,
  classes: number | null,
  row: number,
): { readonly value: number; readonly label: number } {
  if (classes === null) return { value: outputs[row] ?? 0, label: 0 };
  if (outputs.length === 1) return { value: outputs[0] ?? 0, label: Number((outputs[0] ?? 0) > 0.5) };
  const label = outputs.reduce((best, value, index) => (value > (outputs[best] ?? 0) ? index : best), 0);
  return { value: outputs[label] ?? 0, label };
}
