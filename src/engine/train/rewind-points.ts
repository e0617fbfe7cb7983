import type { Core } from '../matrix/core.ts';
import type { Values } from '../matrix/values.ts';
import { trainedBuffers } from '../plan/plan.ts';

/** Slices that are run again from one point: copying what is trained for each of them would take a large network some hundredths of its time. */
const mostSlices = 8;

/** Slices of iterations one after the other, with what is needed to run them again: what an iteration changes (parameters or, in the Gram form, S1, P1 and c1 for W1; what the optimizer keeps), its first iteration and α before any decay. */
interface RewindPoint {
  readonly trained: readonly Values[];
  learningRate: number;
  /** Updates before its first. */
  firstIteration: number;
  /** Iterations that were made from there. */
  iterations: number;
  /** Slices that they were made in. */
  slices: number;
}

/**
 * Remembers the last few slices from two points, so that the parameters of any cost behind these can be had again by training anew: the core is
 * deterministic, so they are the same to the last bit. Two, because the parameters at the end of a slice are judged only by the first cost of the next.
 */
export class RewindPoints {
  readonly #core: Core;
  #current: RewindPoint;
  #previous: RewindPoint;

  constructor(core: Core) {
    this.#core = core;
    this.#current = emptyPoint(core);
    this.#previous = emptyPoint(core);
  }

  /** A slice begins at iteration `first` with learning rate α: the parameters are remembered, unless it goes on as the last few slices did. */
  begin(first: number, learningRate: number): void {
    const { firstIteration, iterations, slices, learningRate: before } = this.#current;
    if (slices > 0 && slices < mostSlices && first === firstIteration + iterations && learningRate === before) {
      this.#current.slices += 1;
      return;
    }
    [this.#current, this.#previous] = [this.#previous, this.#current];
    const names = this.#names();
    this.#current.trained.forEach((values, index) => {
      values.set(this.#core.values(names[index] ?? ''));
    });
    this.#current.firstIteration = first;
    this.#current.learningRate = learningRate;
    this.#current.iterations = 0;
    this.#current.slices = 1;
  }

  /** So many iterations of the slice that was begun were made. */
  end(iterations: number): void {
    this.#current.iterations += iterations;
  }

  /**
   * Undoes the last update before the present parameters. Returns by how many iterations that goes back: 1, or 0 where nothing was ever updated. The
   * core's learning rate is afterwards the current slice's.
   */
  undoLast(): number {
    const point = this.#current.iterations > 0 ? this.#current : this.#previous;
    if (point.iterations === 0) return 0;
    const names = this.#names();
    point.trained.forEach((values, index) => {
      this.#core.values(names[index] ?? '').set(values);
    });
    this.#core.setLearningRate(point.learningRate);
    this.#core.setIteration(point.firstIteration);
    if (point.iterations > 1) this.#core.advance(point.iterations - 1);
    this.#core.setLearningRate(this.#current.learningRate);
    return 1;
  }

  #names(): readonly string[] {
    return trainedBuffers(this.#core.plan).map(({ name }) => name);
  }
}

function emptyPoint(core: Core): RewindPoint {
  const trained = trainedBuffers(core.plan).map(({ name }) => core.values(name).slice());
  return { trained, learningRate: 0, firstIteration: 0, iterations: 0, slices: 0 };
}
