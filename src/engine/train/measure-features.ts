import { checkSpread, type FeatureSpread, fitsFeatures } from '../../shared/compile/check-inputs.ts';
import { preprocessingChain } from '../../shared/compile/preprocessing-chain.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { featureStatistics } from '../data/preprocessing/feature-statistics.ts';

/** Least of the largest values that pictures of 8 bits a pixel have. */
const leastOfBytes = 100;

/**
 * Warns (GD310) where the features X (n_x, m) that the first layer reads are far from 1, as is known only once the data is there. Says nothing of features that
 * were fitted to the training examples.
 */
export function checkFeatures({ layers }: ModelSpec, features: Float64Array, examples: number): readonly Diagnostic[] {
  return preprocessingChain(layers).some(fitsFeatures) ? [] : checkSpread(layers, measure(features, examples));
}

function measure(features: Float64Array, examples: number): FeatureSpread {
  let largest = 0;
  let least = 0;
  const deviations = { least: Number.POSITIVE_INFINITY, largest: 0 };
  for (let start = 0; start < features.length; start += examples) {
    const statistics = featureStatistics(features, start, start + examples);
    const { deviation } = statistics;
    least = Math.min(least, statistics.least);
    largest = Math.max(largest, statistics.greatest, -statistics.least);
    if (deviation === 0) continue;
    deviations.least = Math.min(deviations.least, deviation);
    deviations.largest = Math.max(deviations.largest, deviation);
  }
  const isBytes = least >= 0 && largest <= 255 && largest > leastOfBytes && features.every(Number.isInteger);
  return { largest, deviations: deviations.largest > 0 ? deviations : null, isBytes };
}
