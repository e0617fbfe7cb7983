import { Features } from './features.ts';
import type { Scale } from './scale.ts';
import { examplesPerBlock, narrowed, type StoredNumbers } from './stored-numbers.ts';

/** Features whose numbers come in any order, of which it is known how many there will be. In the end each block takes the narrowest type that holds it. */
export class PlacedFeatures {
  readonly #count: number;
  readonly #examples: number;
  readonly #perBlock: number;
  readonly #areBytes: boolean;
  readonly #blocks: StoredNumbers[] = [];

  /** `areBytes`: each number is one from 0 to 255. */
  constructor(count: number, examples: number, areBytes: boolean) {
    this.#count = count;
    this.#examples = examples;
    this.#perBlock = examplesPerBlock(count);
    this.#areBytes = areBytes;
  }

  /** Puts one number into its place. */
  set(feature: number, example: number, value: number): void {
    const block = Math.floor(example / this.#perBlock);
    // Each when it is first needed: all of a large set at once would take a while.
    const values = this.#blocks[block] ?? this.#allocate(block);
    values[(example - block * this.#perBlock) * this.#count + feature] = value;
  }

  #allocate(block: number): StoredNumbers {
    const numbers = Math.min(this.#perBlock, this.#examples - block * this.#perBlock) * this.#count;
    const values = this.#areBytes ? new Uint8Array(numbers) : new Float64Array(numbers);
    this.#blocks[block] = values;
    return values;
  }

  /** X of all that was placed, which has to be every number. */
  finish(scale: Scale): Features {
    for (const [index, block] of this.#blocks.entries()) this.#blocks[index] = narrowed(block);
    return new Features({ count: this.#count, examples: this.#examples, blocks: this.#blocks, examplesPerBlock: this.#perBlock, scale });
  }
}
