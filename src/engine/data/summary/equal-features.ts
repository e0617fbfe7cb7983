import type { Dataset } from '../dataset.ts';
import { mixValue } from './hash-values.ts';

/** A hash of a feature over all examples. */
export function featureHash({ features }: Dataset, feature: number): number {
  return features.feature(feature).reduce(mixValue, 0);
}

/** Finds features that have the values of an earlier one in every example. */
export class EqualFeatures {
  readonly #dataset: Dataset;
  readonly #seen = new Map<number, number[]>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** The earlier feature that this one equals; null where there is none. */
  earlier(feature: number): number | null {
    const hash = featureHash(this.#dataset, feature);
    const seen = this.#seen.get(hash);
    const equal = seen?.find((other) => this.#areEqual(feature, other));
    if (equal !== undefined) return equal;
    if (seen) seen.push(feature);
    else this.#seen.set(hash, [feature]);
    return null;
  }

  #areEqual(a: number, b: number): boolean {
    const { features, examples } = this.#dataset;
    for (let example = 0; example < examples; example += 1) {
      if (features.at(a, example) !== features.at(b, example)) return false;
    }
    return true;
  }
}
