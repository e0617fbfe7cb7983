import type { Dataset } from '../dataset.ts';

/** Whether a feature has the same value in every example. Nearly always two values tell that it has not. */
export function isConstant({ features, examples }: Dataset, feature: number): boolean {
  const start = feature * examples;
  const first = features[start];
  for (let index = start + 1; index < start + examples; index += 1) if (features[index] !== first) return false;
  return true;
}
