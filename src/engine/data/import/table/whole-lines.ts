const lineFeed = 10;

/** Gathers pieces of a text and hands out those lines of it that are whole. */
export class WholeLines {
  #rest: Buffer = Buffer.alloc(0);
  /** Lines that were given back are handed out again only once twice as much is there, so that long rows cost no more than their length. */
  #wanted = 0;

  /** Bytes that were not handed out yet. */
  get pending(): number {
    return this.#rest.length;
  }

  /** Takes the next piece, which may be overwritten later, and answers the whole lines that are there, until the next call. An empty piece is the last: it ends the last line. */
  take(piece: Buffer): Buffer | null {
    const isLast = piece.length === 0;
    if (isLast && this.#rest.length === 0) return null;
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, isLast ? Buffer.from('\n') : piece]);
    const end = isLast || bytes.length >= this.#wanted ? bytes.lastIndexOf(lineFeed) + 1 : 0;
    this.#rest = Buffer.from(bytes.subarray(end));
    return end === 0 ? null : bytes.subarray(0, end);
  }

  /** Takes back lines that turned out to be the beginning of one. */
  giveBack(lines: Buffer): void {
    this.#rest = Buffer.concat([lines, this.#rest]);
    this.#wanted = 2 * this.#rest.length;
  }
}
