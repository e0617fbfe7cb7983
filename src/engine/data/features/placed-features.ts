import { Features } from './features.ts';
import type { Scale } from './scale.ts';
import { narrowed, type StoredNumbers } from './stored-numbers.ts';

/** Numbers in a block, at least one example. */
const blockNumbers = 1024 ** 2;

/** Features whose numbers come in any order, of which it is known how many there will be. In the end each block takes the narrowest type that holds it. */
export class PlacedFeatures {
  readonly #count: number;
  readonly #examples: number;
  readonly #perBlock: number;
  readonly #blocks: StoredNumbers[] = [];

  /** `areBytes`: each number is one from 0 to 255. */
  constructor(count: number, examples: number, areBytes: boolean) {
    this.#count = count;
    this.#examples = examples;
    this.#perBlock = Math.max(1, Math.floor(blockNumbers / count));
    for (let first = 0; first < examples; first += this.#perBlock) {
      const numbers = Math.min(this.#perBlock, examples - first) * count;
      this.#blocks.push(areBytes ? new Uint8Array(numbers) : new Float64Array(numbers));
    }
  }

  /** Puts one number into its place. */
  set(feature: number, example: number, value: number): void {
    const block = Math.floor(example / this.#perBlock);
    const values = this.#blocks[block];
    if (values) values[(example - block * this.#perBlock) * this.#count + feature] = value;
  }

  /** X of all that was placed. */
  finish(scale: Scale): Features {
    for (const [index, block] of this.#blocks.entries()) this.#blocks[index] = narrowed(block);
    return new Features({ count: this.#count, examples: this.#examples, blocks: this.#blocks, examplesPerBlock: this.#perBlock, scale });
  }
}
