/** Largest share of the time that work beside training may take. */
const share = 0.05;

/**
 * When work beside training, such as a checkpoint, is due again: `milliseconds` after the last time, or later where it takes so long that it would cost
 * training more than a twentieth of the time.
 */
export class PacedWork {
  readonly #milliseconds: number;
  #due: number;

  /** Due for the first time `milliseconds` after `now`. */
  constructor(milliseconds: number, now: number) {
    this.#milliseconds = milliseconds;
    this.#due = now + milliseconds;
  }

  isDue(now: number): boolean {
    return now >= this.#due;
  }

  /** Milliseconds until it is due; 0 or less where it is. */
  delay(now: number): number {
    return this.#due - now;
  }

  /** The work was done from `start` to `end`. */
  done(start: number, end: number): void {
    this.#due = end + Math.max(this.#milliseconds, (end - start) / share);
  }
}
