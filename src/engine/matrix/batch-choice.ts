import { hasMiniBatches, type Plan } from '../plan/plan.ts';
import { orderEpoch } from './epoch-order.ts';

/** Numbers of the examples of an epoch, in the order in which its mini-batches are cut from them. */
type Order = Uint32Array;

/**
 * Which examples the next pass of a core takes: the mini-batch of an iteration or, to judge all of the data set, a part of it as it lies. Where an
 * iteration takes the whole data set there is nothing to choose.
 */
export class BatchChoice {
  readonly #plan: Plan;
  readonly #order: Order;
  /** Seed and epoch that `#order` belongs to; null before the first. */
  #ordered: { readonly seed: number; readonly epoch: number } | null = null;
  #seed = 0;
  #first = 0;
  #isShuffled = false;

  /** `order` holds an epoch: as many numbers as the data set has examples, or none where there are no mini-batches. */
  constructor(plan: Plan, order: Order) {
    this.#plan = plan;
    this.#order = order;
  }

  /** Seed of the order of examples. */
  setSeed(seed: number): void {
    this.#seed = seed;
  }

  /** Takes the mini-batch of an iteration. Returns for how many iterations, this one included, the order holds. */
  takeIteration(iteration: number): number {
    if (!hasMiniBatches(this.#plan)) return Number.POSITIVE_INFINITY;
    const { iterationsPerEpoch: length } = this.#plan.optimization;
    this.#orderEpoch(Math.floor(iteration / length));
    this.#first = (iteration % length) * this.#plan.examples;
    this.#isShuffled = true;
    return length - (iteration % length);
  }

  /** Takes as many examples as a mini-batch has, from example `first` of the data set on. */
  takePart(first: number): void {
    this.#first = first;
    this.#isShuffled = false;
  }

  /** Place of the first column in the order of the epoch or, where that is not shuffled, in the data set. */
  get first(): number {
    return this.#first;
  }

  /** Whether examples are taken in the order of the epoch. */
  get isShuffled(): boolean {
    return this.#isShuffled;
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

  #orderEpoch(epoch: number): void {
    if (this.#ordered?.epoch === epoch && this.#ordered.seed === this.#seed) return;
    orderEpoch(this.#order, this.#seed, epoch);
    this.#ordered = { seed: this.#seed, epoch };
  }
}
