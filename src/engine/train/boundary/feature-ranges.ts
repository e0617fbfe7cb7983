import type { BoundaryPlane } from '../../../shared/ipc/boundary.ts';
import type { Dataset } from '../../data/dataset.ts';

/** Mean, least and greatest value of every feature over all examples. */
export function featureRanges({ features, examples }: Dataset): Pick<BoundaryPlane, 'mean' | 'least' | 'greatest'> {
  const n = features.count;
  const [mean, least, greatest] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let feature = 0; feature < n; feature += 1) {
    const values = features.feature(feature);
    let sum = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      sum += value;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    mean[feature] = sum / examples;
    least[feature] = low;
    greatest[feature] = high;
  }
  return { mean, least, greatest };
}
