import { type DatasetSource, describeDataset } from '../../shared/spec/dataset.ts';

/** How many numbers are predicted for an example, of which one is looked at; 1 where labels are classes or there is no run. */
export function outputRows(dataset: DatasetSource | undefined): number {
  const labels = dataset && describeDataset(dataset).labels;
  return labels?.kind === 'values' ? labels.rows : 1;
}
