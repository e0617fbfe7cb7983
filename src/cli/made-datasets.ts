import type { DatasetSource } from '../shared/spec/dataset.ts';
import { type DatasetKind, datasetDefinition, datasetKinds } from '../shared/spec/datasets/dataset-catalog.ts';

/** Kinds of data that are there without being given: what `--dataset` names. */
export const madeDatasets: readonly DatasetKind[] = datasetKinds.filter((kind) => kind !== 'given');

/** The dataset of a kind as it starts. */
export function initialDataset(kind: DatasetKind): DatasetSource {
  const present = { features: [1], examples: null, labels: { kind: 'binary' } } as const;
  return datasetDefinition(kind).initial(present) as DatasetSource;
}
