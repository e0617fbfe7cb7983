import { type ColumnSummary, descriptionLimits } from '../../../shared/ipc/data-description.ts';
import { featureStatistics } from '../preprocessing/feature-statistics.ts';
import { histogram } from './histogram.ts';

/** One row of a matrix (rows, examples), row by row, in figures: a feature, or a number to predict. */
export function columnSummary(values: Float64Array, row: number, examples: number, name: string | null): ColumnSummary {
  const range = [row * examples, (row + 1) * examples] as const;
  const statistics = featureStatistics(values, ...range);
  return {
    index: row,
    name,
    ...statistics,
    histogram: histogram(values, range, [statistics.least, statistics.greatest], descriptionLimits.bins),
  };
}
