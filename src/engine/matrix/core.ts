import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Plan } from '../plan/plan.ts';
import type { PartVisitor } from './evaluate-parts.ts';
import type { ExampleSource } from './example-source.ts';
import type { Values } from './values.ts';

/** What `advance` did. */
export interface Advance {
  /** `costs[i]`: cost before the update of the i-th iteration of this call. Its length is the number of iterations whose cost was finite. */
  readonly costs: Float64Array;
  /** Cost of the first iteration that was not finite (its update was not made, nor any after it), or null. */
  readonly nonFinite: number | null;
}

/** How a network is evaluated. */
export interface EvaluateOptions {
  /** Whether its dropout drops, with the masks of the next iteration. It does not unless asked for. */
  readonly dropout?: boolean;
}

/** Something that holds the matrices of a plan and runs its steps. The WebAssembly core and the naive one behave alike. */
export interface Core {
  readonly plan: Plan;
  readonly precision: Precision;
  /** Threads that really take part. */
  readonly threads: number;
  /**
   * The live values of a matrix, row by row; writing to them is how parameters and data (into the matrices that `plan.dataset`
   * names) get in. Valid until `dispose`. In the Gram form of the first
   * layer W1 is only an outcome: its value gets in as `W1_0`, `S1`, `P1` and, with a penalty, `c1`, and comes out after `materialize`.
   */
  values(name: string): Values;
  /**
   * Columns of X, Z, A … that the last pass has written: `plan.examples`, or fewer where it took the last mini-batch of an epoch. What `values` gives
   * beyond them is left over.
   */
  readonly columns: number;
  /** Number in the data set (from 0) of the example that was in that column in the last pass. */
  exampleAt(column: number): number;
  /** Where the examples come from that lie in `X_all` and `Y_all` a window at a time (`hasWindows`). To be set before anything is run. */
  readExamplesFrom(source: ExampleSource): void;
  /**
   * Says that the features in the data set stay as they are and that nobody writes to what `values` gave of them before. A core may then keep them in a form that it
   * multiplies faster. It ends when `values` is asked for them, as that gives a way to change them.
   */
  keepFeatures(): void;
  setLearningRate(learningRate: number): void;
  /** Says how many updates were made before the next one; 0 at first. `advance` counts on from there. */
  setIteration(iteration: number): void;
  /** Seed of what training draws, from 0 to 2^32 − 1: the order of the examples in mini-batches and, with the iteration, the masks of dropout. 0 at first. */
  setSeed(seed: number): void;
  /** Makes what the Gram form needs once: to be called after X or `W1_0` were written. Does nothing in the direct form. */
  prepare(): void;
  /** Brings W1 up to date in the Gram form, dW1 with the last dZ1 and, with mini-batches, X with the last batch. Does nothing in the direct form. */
  materialize(): void;
  /**
   * Runs so many whole iterations: the next mini-batch where there are any, forward, cost, backward, update, each with masks of its own for dropout. A gradient that is made together
   * with its update need not be there afterwards; `differentiate` leaves all.
   */
  advance(iterations: number): Advance;
  /** Runs forward and cost only: the cost of the parameters as they are, on the examples of the next iteration. The caches hold the values of that pass. */
  evaluate(options?: EvaluateOptions): number;
  /**
   * The same without dropout on the whole data set, a part as large as a mini-batch at a time: after each pass `visit` may look at the caches. Returns the
   * mean cost of all examples. What training goes on from stays as it is.
   */
  evaluateAll(visit?: PartVisitor): number;
  /**
   * Runs forward, cost and backward without the update, on the examples of the next iteration and with its masks for dropout: afterwards the gradients
   * belong to the parameters. Returns the cost.
   */
  differentiate(): number;
  /** Ends worker threads and releases the arena. */
  dispose(): void;
}
