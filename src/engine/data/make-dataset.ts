import { type Result, success } from '../../shared/result.ts';
import { type DatasetSource, describeDataset } from '../../shared/spec/dataset.ts';
import type { DatasetKind } from '../../shared/spec/datasets/dataset-catalog.ts';
import type { Dataset } from './dataset.ts';
import { type DatasetMaker, datasetMakers } from './dataset-makers.ts';

/**
 * Makes or reads the data that a project names, with the names that its kind has for features and classes. `assetsFolder` is the program's own `assets`. Fails with
 * GD406 where the data is to be given from outside, with GD509 where bundled data is missing.
 */
export async function makeDataset(source: DatasetSource, assetsFolder: string): Promise<Result<Dataset>> {
  // A maker takes what its own kind has: the compiler does not follow the kind through the catalog.
  const make = datasetMakers[source.kind] as DatasetMaker<DatasetKind>;
  const made = await make(source as never, assetsFolder);
  if (!made.ok) return made;
  const { featureNames, classNames } = describeDataset(source);
  return success({ ...made.value, ...(featureNames && { featureNames }), ...(classNames && { classNames }) });
}
