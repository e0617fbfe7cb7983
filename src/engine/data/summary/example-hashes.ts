import type { Dataset } from '../dataset.ts';
import { mixValue } from './hash-values.ts';

/** A hash of the features of every example, built up feature by feature as they lie in memory. Equal examples have equal hashes; equal hashes have to be looked at. */
export class ExampleHashes {
  readonly hashes: Int32Array;
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.hashes = new Int32Array(dataset.examples);
  }

  /** Takes in the next feature; each is to be taken in once. */
  add(feature: number): void {
    const { features, examples } = this.#dataset;
    const start = feature * examples;
    for (let example = 0; example < examples; example += 1) {
      this.hashes[example] = mixValue(this.hashes[example] ?? 0, features[start + example] ?? 0);
    }
  }
}
