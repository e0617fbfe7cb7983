import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type PointEvaluation, type PointNetwork, type PointOutput, preparePoints } from './evaluate-points.ts';
import type { Trainer } from './trainer.ts';

/**
 * Sends points through the present network of a trainer whenever that is asked for, in a core of its own, which is kept as long as the number of points stays
 * the same.
 */
export class PointRequests {
  readonly #network: Omit<PointNetwork, 'fitted'>;
  readonly #trainer: Pick<Trainer, 'parameters' | 'fitted'>;
  #evaluation: PointEvaluation | null = null;
  #points: Float64Array | null = null;
  #isOver = false;
  /** The last request: each begins when the one before is done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(network: Omit<PointNetwork, 'fitted'>, trainer: Pick<Trainer, 'parameters' | 'fitted'>) {
    this.#network = network;
    this.#trainer = trainer;
  }

  /**
   * What `read` makes of ŷ for X (n_x, count), row by row, and of the time that the network took for it. The same array again stands for the same points, which are not put in anew. Fails as `preparePoints`,
   * and (GD604) where the run ends meanwhile.
   */
  predict<T>(features: Float64Array, count: number, read: (predictions: PointOutput, milliseconds: number) => T): Promise<Result<T>> {
    const answer = this.#last.then(() => this.#predict(features, count, read));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #predict<T>(
    features: Float64Array,
    count: number,
    read: (predictions: PointOutput, milliseconds: number) => T,
  ): Promise<Result<T>> {
    const ended = failure(diagnose('GD604', { problem: 'run-ended', value: '' }));
    if (this.#isOver) return ended;
    const evaluation = await this.#evaluationOf(features, count);
    if (!evaluation.ok) return evaluation;
    // The run may have ended while a core was made.
    if (this.#isOver) {
      evaluation.value.dispose();
      return ended;
    }
    const parameters = new Map(this.#trainer.parameters().map(({ name, values }) => [name, values]));
    const start = performance.now();
    evaluation.value.evaluate((name) => parameters.get(name) ?? []);
    return success(read(evaluation.value.predictions(), performance.now() - start));
  }

  async #evaluationOf(features: Float64Array, count: number): Promise<Result<PointEvaluation>> {
    const present = this.#evaluation;
    if (present?.plan.examples === count) {
      const placed = this.#points === features ? success(null) : present.setPoints(features);
      this.#points = placed.ok ? features : null;
      return placed.ok ? success(present) : placed;
    }
    this.#evaluation?.dispose();
    this.#evaluation = null;
    const prepared = await preparePoints({ ...this.#network, fitted: this.#trainer.fitted }, features, count);
    if (!prepared.ok) return prepared;
    this.#evaluation = prepared.value;
    this.#points = features;
    return prepared;
  }

  /** Releases the matrices. */
  dispose(): void {
    this.#isOver = true;
    this.#evaluation?.dispose();
    this.#evaluation = null;
  }
}
