import { type Scale, unscaled } from './scale.ts';
import type { StoredNumbers } from './stored-numbers.ts';

/** How features lie in memory: example after example, in blocks of equally many examples, the last of which may be shorter. */
export interface FeatureStorage {
  /** n_x */
  readonly count: number;
  /** Examples in all blocks together. */
  readonly examples: number;
  readonly blocks: readonly StoredNumbers[];
  readonly examplesPerBlock: number;
  /** What every number is multiplied by when it is read. */
  readonly scale: Scale;
}

/**
 * X (n_x, m) of a dataset. The numbers lie in memory once, as narrow as their source gave them; parts of a split and samples are lists of examples of the same
 * numbers. Whoever computes with them copies out the examples or the feature that is needed, as float64.
 */
export class Features {
  /** n_x */
  readonly count: number;
  /** m */
  readonly examples: number;
  readonly #storage: FeatureStorage;
  /** Numbers of the examples within the storage; null where all of it is meant. */
  readonly #chosen: Uint32Array | null;

  constructor(storage: FeatureStorage, chosen: Uint32Array | null = null) {
    this.count = storage.count;
    this.examples = chosen?.length ?? storage.examples;
    this.#storage = storage;
    this.#chosen = chosen;
  }

  /** X (n_x, m), given row by row as in the course, of so many examples. Keeps the numbers as float64. */
  static ofMatrix(matrix: ArrayLike<number>, examples: number): Features {
    const count = matrix.length / examples;
    const block = new Float64Array(matrix.length);
    for (let feature = 0, from = 0; feature < count; feature += 1) {
      for (let at = feature; at < block.length; at += count, from += 1) block[at] = matrix[from] ?? Number.NaN;
    }
    return new Features({ count, examples, blocks: [block], examplesPerBlock: examples, scale: unscaled });
  }

  /** Bytes that the numbers take, those of examples that are left out here included. */
  get bytes(): number {
    return this.#storage.blocks.reduce((sum, block) => sum + block.byteLength, 0);
  }

  /** Feature i of example j. */
  at(feature: number, example: number): number {
    const { count, blocks, examplesPerBlock, scale } = this.#storage;
    const place = this.#placeOf(example);
    const block = Math.floor(place / examplesPerBlock);
    const value = blocks[block]?.[(place - block * examplesPerBlock) * count + feature] ?? Number.NaN;
    return (value * scale.numerator) / scale.denominator;
  }

  /** Features `first` up to `first + out.length` of one example. */
  readExample(example: number, out: Float64Array, first = 0): void {
    const { count, blocks, examplesPerBlock, scale } = this.#storage;
    const place = this.#placeOf(example);
    const number = Math.floor(place / examplesPerBlock);
    const start = (place - number * examplesPerBlock) * count + first;
    const block = blocks[number] ?? new Float64Array();
    // A view costs as much as copying a few dozen numbers.
    if (out.length > 32) out.set(block.subarray(start, start + out.length));
    else for (let index = 0; index < out.length; index += 1) out[index] = block[start + index] ?? Number.NaN;
    if (scale === unscaled) return;
    const { numerator, denominator } = scale;
    if (numerator === 1) for (let index = 0; index < out.length; index += 1) out[index] = (out[index] ?? 0) / denominator;
    else for (let index = 0; index < out.length; index += 1) out[index] = ((out[index] ?? 0) * numerator) / denominator;
  }

  /** One feature of all examples (m). */
  feature(feature: number): Float64Array {
    return this.rows(feature, 1);
  }

  /** Some features that follow each other, of all examples: (count, m), row by row. */
  rows(first: number, count: number): Float64Array {
    return this.#block(first, count, 0, this.examples);
  }

  /** Some examples that follow each other, with all features: (n_x, count), row by row. */
  columns(first: number, count: number): Float64Array {
    return this.#block(0, this.count, first, count);
  }

  /** A copy of X (n_x, m), row by row: for sets that are small. */
  matrix(): Float64Array {
    return this.columns(0, this.examples);
  }

  /** The same numbers of some of the examples, in the order given. */
  some(chosen: ArrayLike<number>): Features {
    return new Features(
      this.#storage,
      Uint32Array.from(chosen, (example) => this.#placeOf(example)),
    );
  }

  /** The same numbers of the same examples, multiplied as they are read. */
  scaled(scale: Scale): Features {
    return new Features({ ...this.#storage, scale }, this.#chosen);
  }

  #placeOf(example: number): number {
    return this.#chosen ? (this.#chosen[example] ?? 0) : example;
  }

  #block(firstFeature: number, features: number, firstExample: number, examples: number): Float64Array {
    const matrix = new Float64Array(features * examples);
    const example = new Float64Array(features);
    for (let column = 0; column < examples; column += 1) {
      this.readExample(firstExample + column, example, firstFeature);
      for (let row = 0, at = column; row < features; row += 1, at += examples) matrix[at] = example[row] ?? 0;
    }
    return matrix;
  }
}
