import { checkSpread, type FeatureSpread, sizeBehind } from '../../shared/compile/check-inputs.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Features } from '../data/features/features.ts';
import { type FeatureStatistics, featureStatistics } from '../data/preprocessing/feature-statistics.ts';
import type { Plan } from '../plan/plan.ts';
import { visitRows } from './preprocessed-rows.ts';

/** Least of the largest values that pictures of 8 bits a pixel have. */
const leastOfBytes = 100;

/**
 * Warns (GD310) where the features that the first layer reads, after the preprocessing of the plan, are far from 1, as is known only once the data is there. Says nothing of features that
 * were brought to about 1 by what was fitted to them.
 */
export function checkFeatures({ layers }: ModelSpec, plan: Plan, features: Features, fitted: Parameters): readonly Diagnostic[] {
  return sizeBehind(layers, null).isFitted ? [] : checkSpread(layers, measure(plan, features, fitted));
}

function measure(plan: Plan, features: Features, fitted: Parameters): FeatureSpread {
  const { examples } = features;
  let largest = 0;
  let least = 0;
  let areWhole = true;
  const deviations = { least: Number.POSITIVE_INFINITY, largest: 0 };
  visitRows(plan, features, fitted, (rows) => {
    areWhole &&= rows.every(Number.isInteger);
    for (let start = 0; start < rows.length; start += examples) {
      const statistics = featureStatistics(rows, start, start + examples);
      const { deviation } = statistics;
      least = Math.min(least, statistics.least);
      largest = Math.max(largest, statistics.greatest, -statistics.least);
      if (deviation === 0 || isIndicator(rows, start, start + examples, statistics)) continue;
      deviations.least = Math.min(deviations.least, deviation);
      deviations.largest = Math.max(deviations.largest, deviation);
    }
  });
  const isBytes = least >= 0 && largest <= 255 && largest > leastOfBytes && areWhole;
  return { largest, deviations: deviations.largest > 0 ? deviations : null, isBytes };
}

/** Whether a feature is 0 or 1, as of a category: where it is seldom 1, its standard deviation says how seldom, and not in which unit it is measured. */
function isIndicator(values: Float64Array, start: number, end: number, { least, greatest }: FeatureStatistics): boolean {
  if (least !== 0 || greatest !== 1) return false;
  for (let index = start; index < end; index += 1) if (values[index] !== 0 && values[index] !== 1) return false;
  return true;
}
