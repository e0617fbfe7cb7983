import type { Features } from '../features/features.ts';
import { mixValue } from './hash-values.ts';

/** A hash of the features of every example, taken in one by one. Equal examples have equal hashes; equal hashes have to be looked at. */
export class ExampleHashes {
  readonly hashes: Int32Array;
  readonly #features: Features;
  readonly #example: Float64Array;

  constructor(features: Features) {
    this.#features = features;
    this.#example = new Float64Array(features.count);
    this.hashes = new Int32Array(features.examples);
  }

  /** Takes in an example. */
  add(example: number): void {
    this.#features.readExample(example, this.#example);
    let hash = 0;
    for (const value of this.#example) hash = mixValue(hash, value);
    this.hashes[example] = hash;
  }
}
