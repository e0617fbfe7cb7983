import { Features } from './features.ts';
import { type Scale, unscaled } from './scale.ts';
import { narrowed, type StoredNumbers } from './stored-numbers.ts';

/** Numbers in a block, at least one example. */
const blockNumbers = 128 * 1024;

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
  #filled = 0;
  #narrowedBytes = 0;

  constructor(count: number) {
    this.count = count;
    this.#perBlock = Math.max(1, Math.floor(blockNumbers / Math.max(1, count)));
    this.#block = new Float64Array(this.#perBlock * count);
  }

  get examples(): number {
    return this.#blocks.length * this.#perBlock + this.#filled;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.#narrowedBytes + this.#block.byteLength;
  }

  /** Takes over the features of an example (n_x). */
  add(example: Float64Array): void {
    this.#block.set(example, this.#filled * this.count);
    this.#filled += 1;
    if (this.#filled < this.#perBlock) return;
    const kept = narrowed(this.#block);
    this.#narrowedBytes += kept.byteLength;
    this.#blocks.push(kept);
    if (kept === this.#block) this.#block = new Float64Array(this.#perBlock * this.count);
    this.#filled = 0;
  }

  /** X of all that was added; nothing can be added afterwards. */
  finish(scale: Scale = unscaled): Features {
    const { count, examples } = this;
    if (this.#filled > 0) this.#blocks.push(narrowed(this.#block.slice(0, this.#filled * count)));
    this.#block = new Float64Array(0);
    return new Features({ count, examples, blocks: this.#blocks, examplesPerBlock: this.#perBlock, scale });
  }
}
