import { compensatedSum } from './compensated-sum.ts';
import type { FeatureMatrix } from './preprocessing-operation.ts';

/** One feature in figures, over all examples. */
export interface FeatureStatistics {
  readonly least: number;
  readonly greatest: number;
  /** μ */
  readonly mean: number;
  /** σ = √(Σ (x − μ)² / m), as NumPy's std with ddof 0; 0 exactly where all values are equal. */
  readonly deviation: number;
}

/** Statistics of the values from `start` up to `end`, one feature of X (n, m) row by row. In two passes, so that a large mean leaves the digits of σ alone. */
export function featureStatistics(values: Float64Array, start: number, end: number): FeatureStatistics {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  // A rounded mean of equal values may differ from them: σ would be no 0, but a last digit.
  if (least === greatest) return { least, greatest, mean: least, deviation: 0 };
  const count = end - start;
  const mean = compensatedSum(start, end, (index) => values[index] ?? Number.NaN) / count;
  // Deviations are taken in units of the largest, so that no square is too large or too small for a number.
  const unit = Math.max(greatest - mean, mean - least);
  const squares = compensatedSum(start, end, (index) => (((values[index] ?? Number.NaN) - mean) / unit) ** 2);
  return { least, greatest, mean, deviation: unit * Math.sqrt(squares / count) };
}

/** Statistics of every feature of X (n, m), or of those that are there of it. */
export function statisticsOf({ values, examples }: FeatureMatrix): readonly FeatureStatistics[] {
  return Array.from({ length: values.length / examples }, (_, row) => featureStatistics(values, row * examples, (row + 1) * examples));
}
