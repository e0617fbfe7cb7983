import type { EngineState } from '../../shared/ipc/engine-protocol.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { PartEvaluator } from '../train/part-evaluator.ts';
import type { Trainer } from '../train/trainer.ts';
import { ActiveTime } from './active-time.ts';
import type { EmitEvent } from './emit-event.ts';
import type { LayerReport } from './layer-report.ts';
import { PacedWork } from './paced-work.ts';
import type { TickBuffer } from './tick-buffer.ts';

const accuracyMilliseconds = 250;
const checkpointMilliseconds = 2000;

/**
 * What the page is told of a run. While training: ticks (at most 30 a second), now and then with the accuracy, and a checkpoint about every
 * two seconds; beside them, what layers do (`LayerReport`). At the end of a training, in this order: the last tick with the accuracy, the diagnostics, what the parts of the data are worth, a checkpoint, the state, the layers. The last
 * tick comes even where all costs are sent already. It does not wait for its turn, only for a credit; where there is none, the state overtakes
 * it, and it follows with the next grant.
 */
export class RunReport {
  readonly #runId: number;
  readonly #trainer: Trainer;
  readonly #ticks: TickBuffer;
  readonly #emit: EmitEvent;
  readonly #layers: LayerReport | null;
  readonly #evaluator: PartEvaluator;
  readonly #active = new ActiveTime();
  #accuracy = new PacedWork(0, 0);
  #checkpoint = new PacedWork(0, 0);
  /** Accuracy at the end of a training, for its last tick. */
  #lastAccuracy: number | null = null;
  #iterationsPerSecond = 0;
  #isTraining = false;
  /** Whether the page has granted anything since the last checkpoint; a page that does not answer is not sent one after the other. */
  #isPageAlive = true;

  constructor(runId: number, trainer: Trainer, ticks: TickBuffer, emit: EmitEvent, layers: LayerReport | null, evaluator: PartEvaluator) {
    this.#runId = runId;
    this.#trainer = trainer;
    this.#ticks = ticks;
    this.#emit = emit;
    this.#layers = layers;
    this.#evaluator = evaluator;
  }

  state(state: EngineState): void {
    this.#emit('state', { runId: this.#runId, state, iteration: this.#trainer.iteration });
  }

  /** The page has granted ticks. */
  granted(): void {
    this.#isPageAlive = true;
  }

  /** A training begins. */
  begin(): void {
    const now = performance.now();
    this.#active.start(now);
    this.#accuracy = new PacedWork(accuracyMilliseconds, now);
    this.#checkpoint = new PacedWork(checkpointMilliseconds, now);
    this.#layers?.begin();
    this.#isTraining = true;
  }

  /** A slice of a training is over. */
  progress(): void {
    this.tick('in turn');
    this.#layers?.progress();
    if (!this.#isPageAlive || !this.#checkpoint.isDue(performance.now())) return;
    this.#isPageAlive = false;
    this.#sendCheckpoint();
  }

  /** A training is over. */
  end(state: EngineState, divergence: Diagnostic | null): void {
    this.#active.stop(performance.now());
    this.#isTraining = false;
    this.#lastAccuracy = this.#trainer.accuracy();
    this.#ticks.end(this.#trainer.iteration);
    this.tick('urgent');
    if (divergence) this.#emit('diagnostics', { runId: this.#runId, diagnostics: [divergence] });
    this.#sendCheckpoint();
    this.state(state);
    this.#layers?.end();
  }

  /** Sends the costs that wait, where there is credit: `urgent` at once, `in turn` at most 30 times a second. */
  tick(pace: 'urgent' | 'in turn'): void {
    const now = performance.now();
    const delay = this.#ticks.delay(now);
    if (delay === null || (pace === 'in turn' && delay > 0)) return;
    const batch = this.#ticks.take(now);
    if (!batch) return;
    const seconds = this.#active.take(now) / 1000;
    if (batch.costs.length > 0) this.#iterationsPerSecond = seconds > 0 ? batch.costs.length / seconds : 0;
    this.#emit('ticks', {
      runId: this.#runId,
      firstIteration: batch.firstIteration,
      costs: batch.costs,
      iterationsPerSecond: this.#iterationsPerSecond,
      accuracy: this.#isTraining ? this.#pacedAccuracy() : this.#lastAccuracy,
      form: this.#trainer.form,
    });
  }

  #pacedAccuracy(): number | null {
    const start = performance.now();
    if (!this.#accuracy.isDue(start)) return null;
    const accuracy = this.#trainer.accuracy();
    this.#accuracy.done(start, performance.now());
    return accuracy;
  }

  #sendCheckpoint(): void {
    const start = performance.now();
    this.#emit('evaluation', { runId: this.#runId, iteration: this.#trainer.iteration, parts: this.#evaluator.evaluate() });
    this.#emit('checkpoint', { runId: this.#runId, iteration: this.#trainer.iteration, parameters: [...this.#trainer.checkpoint()] });
    this.#checkpoint.done(start, performance.now());
  }
}
