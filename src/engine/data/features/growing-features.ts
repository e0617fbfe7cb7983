import { Features } from './features.ts';
import { type Scale, unscaled } from './scale.ts';
import { examplesPerBlock, narrowed, type StoredNumbers } from './stored-numbers.ts';

/** Some of the examples that were added, from number `first` on: (examples, n_x), row by row. */
export interface FeatureBlock {
  readonly first: number;
  readonly examples: number;
  readonly values: StoredNumbers;
}

/**
 * Features example after example, of which nobody knows yet how many there will be. They are kept in blocks, so that none is copied when there are more, and a
 * block that is full takes the narrowest type that holds it.
 */
export class GrowingFeatures {
  /** n_x */
  readonly count: number;
  readonly #perBlock: number;
  readonly #blocks: StoredNumbers[] = [];
  #block: Float64Array;
  /** Examples in the block that is not full. */
  #filled = 0;
  #examples = 0;
  #narrowedBytes = 0;

  constructor(count: number) {
    this.count = count;
    this.#perBlock = examplesPerBlock(count);
    this.#block = new Float64Array(this.#perBlock * count);
  }

  /** Examples that were added. */
  get examples(): number {
    return this.#examples;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.#narrowedBytes + this.#block.byteLength;
  }

  /** Takes over the features of an example (n_x). */
  add(example: ArrayLike<number>): void {
    this.#block.set(example, this.#filled * this.count);
    this.#filled += 1;
    this.#examples += 1;
    if (this.#filled < this.#perBlock) return;
    const kept = narrowed(this.#block);
    this.#narrowedBytes += kept.byteLength;
    this.#blocks.push(kept);
    if (kept === this.#block) this.#block = new Float64Array(this.#perBlock * this.count);
    this.#filled = 0;
  }

  /** The numbers of one feature. */
  *column(feature: number): Generator<number> {
    for (const { examples, values } of this.#inBlocks()) {
      for (let example = 0; example < examples; example += 1) yield values[example * this.count + feature] ?? 0;
    }
  }

  /** Hands out the blocks and keeps none: whoever is done with one leaves it to the memory. */
  *release(): Generator<FeatureBlock> {
    this.#close();
    for (let first = 0; ; first += this.#perBlock) {
      const values = this.#blocks.shift();
      if (!values) return;
      yield { first, examples: values.length / this.count, values };
    }
  }

  /** X of all that was added; nothing can be added afterwards. */
  finish(scale: Scale = unscaled): Features {
    const { count, examples } = this;
    this.#close();
    return new Features({ count, examples, blocks: this.#blocks, examplesPerBlock: this.#perBlock, scale });
  }

  *#inBlocks(): Generator<Omit<FeatureBlock, 'first'>> {
    for (const values of this.#blocks) yield { examples: this.#perBlock, values };
    yield { examples: this.#filled, values: this.#block };
  }

  /** The last block ends where the examples do. */
  #close(): void {
    if (this.#filled > 0) this.#blocks.push(narrowed(this.#block.slice(0, this.#filled * this.count)));
    this.#block = new Float64Array(0);
    this.#filled = 0;
  }
}
