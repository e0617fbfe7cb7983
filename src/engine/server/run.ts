import type { EngineAnswer, EngineState } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { evaluatorOfTraining, type PartEvaluator } from '../train/part-evaluator.ts';
import { firstSlice, nextSlice } from '../train/time-slices.ts';
import type { Progress, Trainer } from '../train/trainer.ts';
import type { EmitEvent } from './emit-event.ts';
import type { LayerReport } from './layer-report.ts';
import { RunReport } from './run-report.ts';
import type { RunViews } from './run-views.ts';
import type { TickBuffer } from './tick-buffer.ts';

type StepAnswer = Result<EngineAnswer<'step'>>;

/** What is being trained for: so many further iterations, and what the run is afterwards. */
interface Goal {
  left: number;
  readonly end: 'done' | 'paused';
  readonly answer: ((answer: StepAnswer) => void) | null;
}

/**
 * One training, from `prepare` to `stop`. Trains in slices of about 10 ms and lets messages in between them. What the page is told, and
 * when, is RunReport's affair.
 */
export class Run {
  readonly runId: number;
  readonly trainer: Trainer;
  /** What answers what is asked of its predictions; null where nobody does. */
  readonly views: RunViews | null;
  readonly #ticks: TickBuffer;
  readonly #report: RunReport;
  readonly #layers: LayerReport | null;
  readonly #evaluator: PartEvaluator;
  #state: EngineState = 'ready';
  #goal: Goal | null = null;
  /** Iterations last asked for, and how many of them are not made yet. */
  #asked: number;
  #left: number;
  #slice = firstSlice;
  #lastCost: number | null = null;
  #next: NodeJS.Immediate | null = null;

  /** `iterations` is what `resume` trains for after a step, while nobody has asked for another number. `layers` shows what its layers do, where that is watched; `evaluator` judges the parts of the data. */
  constructor(
    runId: number,
    trainer: Trainer,
    iterations: number,
    ticks: TickBuffer,
    emit: EmitEvent,
    layers: LayerReport | null = null,
    views: RunViews | null = null,
    evaluator: PartEvaluator = evaluatorOfTraining(trainer),
  ) {
    this.runId = runId;
    this.trainer = trainer;
    this.views = views;
    this.#ticks = ticks;
    this.#asked = iterations;
    this.#left = iterations;
    this.#report = new RunReport(runId, trainer, ticks, emit, layers, evaluator);
    this.#layers = layers;
    this.#evaluator = evaluator;
    this.#report.state('ready');
  }

  get state(): EngineState {
    return this.#state;
  }

  start(iterations: number): Result<EngineAnswer<'start'>> {
    if (!this.#canTrain()) return this.#refuse('start');
    this.#asked = iterations;
    this.#left = iterations;
    this.#train({ left: iterations, end: 'done', answer: null });
    return success({});
  }

  /** Goes on with what is left of the iterations last asked for or, where a step has used up the last of them, with as many again. */
  resume(): Result<EngineAnswer<'resume'>> {
    if (this.#state !== 'paused') return this.#refuse('resume');
    if (this.#left === 0) this.#left = this.#asked;
    this.#train({ left: this.#left, end: 'done', answer: null });
    return success({});
  }

  /** Answers when the iterations are made, or when a pause or the end of the run has cut them short. */
  step(iterations: number): Promise<StepAnswer> {
    if (!this.#canTrain()) return Promise.resolve(this.#refuse('step'));
    return new Promise((answer) => {
      this.#train({ left: iterations, end: 'paused', answer });
    });
  }

  /** Also an answer where nothing is being trained; then nothing changes. */
  pause(): Result<EngineAnswer<'pause'>> {
    if (this.#state === 'training') this.#finish('paused', null);
    return success({ iteration: this.trainer.iteration });
  }

  /** The page takes further ticks: sends what waits, and goes on where training waited for that. */
  granted(): void {
    this.#report.granted();
    if (this.#state === 'training' && this.#next !== null) return;
    this.#report.tick('urgent');
    if (this.#state === 'training') this.#schedule();
  }

  /** The page has drawn the layers and takes another view of them. */
  viewsTaken(): void {
    this.#layers?.granted();
  }

  /** The page wants to see something else of the layers. */
  watchChanged(): void {
    void this.#layers?.follow();
  }

  /** Ends the run for good: what the page has credit for is still sent, what waits beyond that is forgotten with the run. */
  dispose(): void {
    if (this.#state === 'training') {
      this.#cancel();
      this.#report.tick('urgent');
      this.#answerStep(failure(diagnose('GD604', { problem: 'run-ended', value: '' })));
    }
    this.#state = 'idle';
    this.#report.state('idle');
    this.#ticks.clear();
    this.#layers?.dispose();
    this.views?.dispose();
    this.#evaluator.dispose();
    this.trainer.dispose();
  }

  #canTrain(): boolean {
    return this.#state === 'ready' || this.#state === 'paused' || this.#state === 'done';
  }

  #refuse(request: string): Result<never> {
    return failure(diagnose('GD604', { problem: 'not-now', value: `${request}, ${this.#state}` }));
  }

  #train(goal: Goal): void {
    this.#goal = goal;
    this.#state = 'training';
    this.#lastCost = null;
    this.#report.begin();
    this.views?.begin();
    this.#report.state('training');
    this.#schedule();
  }

  #schedule(): void {
    this.#next = setImmediate(() => this.#trainSlice());
  }

  #cancel(): void {
    if (this.#next !== null) clearImmediate(this.#next);
    this.#next = null;
  }

  #trainSlice(): void {
    this.#next = null;
    const goal = this.#goal;
    if (!goal) return;
    const iterations = Math.min(this.#slice, goal.left);
    const start = performance.now();
    const progress = this.trainer.advance(iterations);
    const isWholeSlice = iterations === this.#slice;
    if (isWholeSlice) this.#slice = nextSlice(iterations, performance.now() - start);
    this.#count(goal, progress);
    if (progress.divergence || goal.left === 0) this.#finish(goal.end, progress.divergence);
    else {
      this.#report.progress();
      if (!this.#ticks.isFull) this.#schedule();
    }
  }

  #count(goal: Goal, progress: Progress): void {
    const made = progress.costs.length;
    goal.left -= made;
    this.#left = Math.max(0, this.#left - made);
    this.#lastCost = progress.costs[made - 1] ?? this.#lastCost;
    this.#ticks.add(progress);
  }

  /** Training ends as intended, unless the cost has shown itself not to be finite or does so now. */
  #finish(intended: Goal['end'], found: Diagnostic | null): void {
    this.#cancel();
    const divergence = found ?? this.trainer.settle();
    this.#state = divergence ? 'diverged' : intended;
    this.#report.end(this.#state, divergence);
    this.views?.end();
    this.#answerStep(
      divergence ? failure(divergence) : success({ iteration: this.trainer.iteration, cost: this.#lastCost ?? this.trainer.cost() }),
    );
    this.#goal = null;
  }

  #answerStep(answer: StepAnswer): void {
    this.#goal?.answer?.(answer);
  }
}
