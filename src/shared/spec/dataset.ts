import { z } from '../schema.ts';
import { type DatasetKind, type DatasetSourceOf, datasetCatalog, datasetDefinition, datasetKinds } from './datasets/dataset-catalog.ts';
import type { DatasetDescription } from './datasets/dataset-definition.ts';

/** Where a project's data comes from: a kind of the catalog with its parameters. */
export type DatasetSource = { [K in DatasetKind]: DatasetSourceOf<K> }[DatasetKind];

// The catalog is only a mapped type to the compiler, so what map() builds from it has to be asserted.
export const datasetSourceSchema: z.ZodType<DatasetSource> = z.discriminatedUnion(
  'kind',
  datasetKinds.map((kind) => datasetCatalog[kind].source) as never,
) as never;

/** Shape, number of examples and kind of labels of a dataset, without making it. */
export function describeDataset(source: DatasetSource): DatasetDescription {
  return datasetDefinition(source.kind).describe(source);
}

/** About the largest |x| of a dataset's features; null where they are to be given. */
export function largestFeature(source: DatasetSource): number | null {
  return datasetDefinition(source.kind).largestFeature(source);
}
