import { type Result, success } from '../../../shared/result.ts';
import type { Split } from '../../../shared/spec/split.ts';
import type { Dataset } from '../dataset.ts';
import { type PartedData, splitDataset } from './split-dataset.ts';

/**
 * The parts of data, of which a test set may have been given apart from it: then that is the test part, dev has its share of the rest, and the share of test
 * stays in training. Fails as `splitDataset` does.
 */
export function partsOf(dataset: Dataset, givenTest: Dataset | null, split: Split): Result<PartedData> {
  if (!givenTest) return splitDataset(dataset, split);
  const parted = splitDataset(dataset, { ...split, test: 0 });
  return parted.ok ? success({ ...parted.value, test: givenTest }) : parted;
}
