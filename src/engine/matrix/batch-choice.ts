import { hasMiniBatches, hasWindows, type Plan } from '../plan/plan.ts';
import { orderEpoch } from './epoch-order.ts';

/** Numbers of the examples of an epoch, in the order in which its mini-batches are cut from them. */
type Order = Uint32Array;

/** Puts these examples of the data set into the matrices that mini-batches are gathered from. */
type FillWindow = (examples: Uint32Array) => void;

/** Places in an order, of an epoch or of the data set as it lies, whose examples are in the core. */
interface Window {
  readonly first: number;
  readonly end: number;
  /** Seed and epoch of the order; null for the data set as it lies. */
  readonly ordered: Ordered | null;
}

/** What an order of examples follows from. */
interface Ordered {
  readonly seed: number;
  readonly epoch: number;
}

/**
 * Which examples the next pass of a core takes: the mini-batch of an iteration or, to judge all of the data set, a part of it as it lies. Where an
 * iteration takes the whole data set there is nothing to choose.
 */
export class BatchChoice {
  readonly #plan: Plan;
  readonly #order: Order;
  readonly #fillWindow: FillWindow;
  /** Seed and epoch that `#order` belongs to; null before the first. */
  #ordered: Ordered | null = null;
  /** What lies in the core; null before the first window, and where all does. */
  #window: Window | null = null;
  #seed = 0;
  #first = 0;
  #isShuffled = false;

  /** `order` holds an epoch: as many numbers as the data set has examples, or none where there are no mini-batches. */
  constructor(plan: Plan, order: Order, fillWindow: FillWindow) {
    this.#plan = plan;
    this.#order = order;
    this.#fillWindow = fillWindow;
  }

  /** Seed of the order of examples. */
  setSeed(seed: number): void {
    this.#seed = seed;
  }

  /** Takes the mini-batch of an iteration. Returns for how many iterations, this one included, the order holds and all examples are there. */
  takeIteration(iteration: number): number {
    if (!hasMiniBatches(this.#plan)) return Number.POSITIVE_INFINITY;
    const { iterationsPerEpoch: length } = this.#plan.optimization;
    this.#orderEpoch(Math.floor(iteration / length));
    this.#first = (iteration % length) * this.#plan.examples;
    this.#isShuffled = true;
    this.#moveWindow();
    const end = this.#window?.end ?? this.#plan.dataset.examples;
    return Math.ceil((end - this.#first) / this.#plan.examples);
  }

  /** Takes as many examples as a mini-batch has, from example `first` of the data set on. */
  takePart(first: number): void {
    this.#first = first;
    this.#isShuffled = false;
    this.#moveWindow();
  }

  /** Forgets what lies in the core, as the data set is another. */
  forgetWindow(): void {
    this.#window = null;
  }

  /** Place of the first column among the examples that lie in the core, in the order of the epoch where these are to be taken in that. */
  get firstPlace(): number {
    return this.#first - (this.#window?.first ?? 0);
  }

  /** Examples that lie in the core. */
  get placed(): number {
    return this.#window ? this.#window.end - this.#window.first : this.#plan.dataset.examples;
  }

  /** Whether the examples in the core are to be taken in the order of the epoch. Those of a window lie in it already. */
  get isShuffled(): boolean {
    return this.#isShuffled && !this.#window;
  }

  /** Which row of the matrices that mini-batches are gathered from holds the example in that column. */
  placeAt(column: number): number {
    const place = this.firstPlace + column;
    return this.isShuffled ? (this.#order[place] ?? 0) : place;
  }

  /** Columns with an example: all, or fewer in the last mini-batch. */
  get columns(): number {
    return Math.min(this.#plan.examples, this.#plan.dataset.examples - this.#first);
  }

  /** Number in the data set of the example in that column. */
  exampleAt(column: number): number {
    const place = this.#first + column;
    return this.#isShuffled ? (this.#order[place] ?? 0) : place;
  }

  /** Has the examples of the present pass, and of those after it, put into the core where they are not there. */
  #moveWindow(): void {
    if (!hasWindows(this.#plan)) return;
    const ordered = this.#isShuffled ? this.#ordered : null;
    const present = this.#window;
    if (present && present.ordered === ordered && this.#first >= present.first && this.#first + this.columns <= present.end) return;
    const { examples, window } = this.#plan.dataset;
    const end = Math.min(examples, this.#first + window);
    this.#window = { first: this.#first, end, ordered };
    this.#fillWindow(
      ordered ? this.#order.slice(this.#first, end) : Uint32Array.from({ length: end - this.#first }, (_, place) => this.#first + place),
    );
  }

  #orderEpoch(epoch: number): void {
    if (this.#ordered?.epoch === epoch && this.#ordered.seed === this.#seed) return;
    orderEpoch(this.#order, this.#seed, epoch);
    this.#ordered = { seed: this.#seed, epoch };
  }
}
