import type { BoundaryPlane } from '../../../shared/ipc/boundary.ts';
import type { Dataset } from '../../data/dataset.ts';

type FeatureRanges = Pick<BoundaryPlane, 'mean' | 'least' | 'greatest'>;

/** Those of the datasets that are still in use: each plane through a run asks for them again. */
const known = new WeakMap<Dataset, FeatureRanges>();

/** Mean, least and greatest value of every feature over all examples. Nobody may write to them. */
export function featureRanges(dataset: Dataset): FeatureRanges {
  const ranges = known.get(dataset) ?? measure(dataset);
  known.set(dataset, ranges);
  return ranges;
}

function measure({ features, examples }: Dataset): FeatureRanges {
  const n = features.count;
  const sum = new Float64Array(n);
  const least = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const greatest = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const values = new Float64Array(n);
  // Example after example, as they lie in memory: of a large set a feature at a time takes seconds.
  for (let example = 0; example < examples; example += 1) {
    features.readExample(example, values);
    for (let feature = 0; feature < n; feature += 1) {
      const value = values[feature] ?? 0;
      sum[feature] = (sum[feature] ?? 0) + value;
      if (value < (least[feature] ?? 0)) least[feature] = value;
      if (value > (greatest[feature] ?? 0)) greatest[feature] = value;
    }
  }
  return { mean: sum.map((total) => total / examples), least, greatest };
}
