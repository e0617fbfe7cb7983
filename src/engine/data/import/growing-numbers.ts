const blockNumbers = 64 * 1024;

/** Numbers of which nobody knows yet how many there will be, kept in blocks so that none is copied when there are more. */
export class GrowingNumbers {
  readonly #blocks: Float64Array[] = [];
  #length = 0;

  add(value: number): void {
    const place = this.#length % blockNumbers;
    if (place === 0) this.#blocks.push(new Float64Array(blockNumbers));
    const block = this.#blocks[this.#blocks.length - 1];
    if (block) block[place] = value;
    this.#length += 1;
  }

  /** All of them in one piece. */
  finish(): Float64Array {
    const values = new Float64Array(this.#length);
    for (const [index, block] of this.#blocks.entries()) {
      const first = index * blockNumbers;
      values.set(block.subarray(0, this.#length - first), first);
    }
    return values;
  }
}
