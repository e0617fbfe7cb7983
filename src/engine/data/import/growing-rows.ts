/** Numbers in one block. */
const blockNumbers = 128 * 1024;

/** Some of the rows, (rows, width) from row `first` on. */
export interface RowBlock {
  readonly first: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Rows of numbers of which nobody knows yet how many there will be, kept in blocks so that none is copied when there are more. */
export class GrowingRows {
  readonly width: number;
  readonly #rowsPerBlock: number;
  readonly #blocks: Float64Array[] = [];
  #block = new Float64Array(0);
  #rows = 0;

  constructor(width: number) {
    this.width = width;
    this.#rowsPerBlock = Math.max(1, Math.floor(blockNumbers / Math.max(1, width)));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.#blocks.length * this.#rowsPerBlock * this.width * Float64Array.BYTES_PER_ELEMENT;
  }

  /** Takes over a row (width,). */
  add(row: Float64Array): void {
    const place = this.#rows % this.#rowsPerBlock;
    if (place === 0) {
      this.#block = new Float64Array(this.#rowsPerBlock * this.width);
      this.#blocks.push(this.#block);
    }
    this.#block.set(row, place * this.width);
    this.#rows += 1;
  }

  /** Hands out the blocks and keeps none: whoever is done with one leaves it to the memory. */
  *release(): Generator<RowBlock> {
    for (let first = 0; ; first += this.#rowsPerBlock) {
      const values = this.#blocks.shift();
      if (!values) return;
      yield { first, rows: Math.min(this.#rowsPerBlock, this.#rows - first), values };
    }
  }

  /** The numbers of one column. */
  *column(index: number): Generator<number> {
    for (const [block, values] of this.#blocks.entries()) {
      const rows = Math.min(this.#rowsPerBlock, this.#rows - block * this.#rowsPerBlock);
      for (let row = 0; row < rows; row += 1) yield values[row * this.width + index] ?? 0;
    }
  }
}
