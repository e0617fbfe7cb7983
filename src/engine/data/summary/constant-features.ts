import type { Dataset } from '../dataset.ts';

/** Whether a feature has the same value in every example. Nearly always two values tell that it has not. */
export function isConstant({ features, examples }: Dataset, feature: number): boolean {
  const first = features.at(feature, 0);
  for (let example = 1; example < examples; example += 1) if (features.at(feature, example) !== first) return false;
  return true;
}
