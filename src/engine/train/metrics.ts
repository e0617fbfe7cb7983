import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Values } from '../matrix/values.ts';

/**
 * Share of the m examples that are classified rightly. A (n, m) predictions and Y (n, m) labels, row by row. One row: (A > 0.5) = (Y > 0.5);
 * several: the largest prediction, the first of equal ones, is in the row of the label, as NumPy's argmax(0) decides. Null where the
 * labels are numbers to predict.
 */
export function accuracyOf(predictions: Values, labels: Values, examples: number, labelKind: LabelKind): number | null {
  if (labelKind.kind === 'values') return null;
  const rows = labels.length / examples;
  let hits = 0;
  for (let example = 0; example < examples; example += 1) {
    if (classOf(predictions, rows, examples, example) === classOf(labels, rows, examples, example)) hits += 1;
  }
  return hits / examples;
}

/** Class of one column of a matrix (rows, examples): of one row 1 above one half, else the row of the largest value, the first of equal ones. */
export function classOf(values: Values, rows: number, examples: number, example: number): number {
  if (rows === 1) return (values[example] ?? 0) > 0.5 ? 1 : 0;
  let largest = 0;
  for (let row = 1; row < rows; row += 1) {
    if ((values[row * examples + example] ?? 0) > (values[largest * examples + example] ?? 0)) largest = row;
  }
  return largest;
}
