/** Costs of consecutive iterations. */
export interface CostBatch {
  /** The iteration that `costs[0]` belongs to. */
  readonly firstIteration: number;
  readonly costs: Float64Array;
}

/** Costs that go to the page, in an array of their own. */
export interface TickCosts extends CostBatch {
  readonly costs: Float64Array<ArrayBuffer>;
}

/** Least time between two ticks while training, in milliseconds: at most 30 a second. */
export const tickMilliseconds = 1000 / 30;

/** Costs that may wait while the page grants nothing: 32 MB of them. */
const waitingCosts = 4_000_000;

/**
 * Flow control by credits. The page grants a number of ticks; every tick spends one. What training yields in between is merged, so that a slow page gets
 * fewer and larger ticks, and every cost exactly once.
 */
export class TickBuffer {
  readonly #capacity: number;
  #credits = 0;
  #chunks: Float64Array[] = [];
  #firstIteration = 0;
  #waiting = 0;
  #lastTick = Number.NEGATIVE_INFINITY;
  /** Where a training has ended that the page has had no tick of since; null otherwise. */
  #end: number | null = null;

  /** `capacity`: when as many costs wait, training should wait as well, rather than take ever more memory or lose one. */
  constructor(capacity = waitingCosts) {
    this.#capacity = capacity;
  }

  /** Whether training should wait until the page has taken something. */
  get isFull(): boolean {
    return this.#waiting >= this.#capacity;
  }

  get isEmpty(): boolean {
    return this.#waiting === 0;
  }

  /** Adds costs of the iterations right after those added before. */
  add({ firstIteration, costs }: CostBatch): void {
    if (costs.length === 0) return;
    if (this.isEmpty) this.#firstIteration = firstIteration;
    else if (firstIteration !== this.#firstIteration + this.#waiting)
      throw new Error(`a gap before the cost of iteration ${firstIteration}`);
    this.#chunks.push(costs);
    this.#waiting += costs.length;
  }

  /** A training has ended before the update of `iteration`: one more tick is due, even where no cost waits for it. */
  end(iteration: number): void {
    this.#end = iteration;
  }

  /** The page takes so many further ticks. */
  grant(ticks: number): void {
    this.#credits += ticks;
  }

  /** Milliseconds from `now` until a tick may go: 0 for at once, null where there is nothing to send or no credit. */
  delay(now: number): number | null {
    const hasNothing = this.isEmpty && this.#end === null;
    if (hasNothing || this.#credits === 0) return null;
    return Math.max(0, this.#lastTick + tickMilliseconds - now);
  }

  /** Everything that waits, for one tick, which is paid with a credit; null where there is nothing to send or no credit. */
  take(now: number): TickCosts | null {
    if (this.delay(now) === null) return null;
    const firstIteration = this.isEmpty ? (this.#end ?? 0) : this.#firstIteration;
    const batch = { firstIteration, costs: concatenate(this.#chunks, this.#waiting) };
    this.#credits -= 1;
    this.#lastTick = now;
    this.clear();
    return batch;
  }

  /** Forgets what waits; the credits stay. */
  clear(): void {
    this.#chunks = [];
    this.#waiting = 0;
    this.#end = null;
  }
}

function concatenate(chunks: readonly Float64Array[], length: number): Float64Array<ArrayBuffer> {
  const all = new Float64Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
