import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Watched } from '../../shared/ipc/layer-views.ts';
import type { EmitEvent } from './emit-event.ts';
import type { LayerLook, LayerWatch } from './layer-watch.ts';
import { PacedWork } from './paced-work.ts';

/** Least time between two looks while training: 12 a second, as many as an eye needs to see something move. */
const lookMilliseconds = 1000 / 12;

/** The run whose layers are looked at. */
export interface WatchedRun {
  readonly runId: number;
  readonly trainer: { readonly iteration: number };
  /** Makes what looks at its layers; null where the network is too large for that. */
  readonly prepareLook: (watched: Watched) => Promise<LayerLook | null>;
}

/**
 * What the page is shown of the layers of one run: at most 12 times a second while it trains, less often where looking takes more than a twentieth of the
 * time, and once after each training and whenever it begins to watch.
 */
export class LayerReport {
  readonly #run: WatchedRun;
  readonly #watch: LayerWatch;
  readonly #emit: EmitEvent;
  #look: LayerLook | null = null;
  #pace = new PacedWork(lookMilliseconds, 0);
  #isTraining = false;
  /** Whether something is to be shown that the page has not been able to take yet. */
  #isOwed = false;
  /** Counts what makes a look that is being prepared useless. */
  #generation = 0;

  constructor(run: WatchedRun, watch: LayerWatch, emit: EmitEvent) {
    this.#run = run;
    this.#watch = watch;
    this.#emit = emit;
  }

  /** Takes up what the page wants to see now, and shows it. */
  async follow(): Promise<void> {
    this.dispose();
    const generation = this.#generation;
    const { watched } = this.#watch;
    if (!watched) return;
    const look = await this.#run.prepareLook(watched);
    // The page has to know of the run before it is shown anything of it.
    await nextTurn();
    if (generation !== this.#generation) return look?.dispose();
    this.#look = look;
    this.#pace = new PacedWork(lookMilliseconds, performance.now());
    this.#owe();
  }

  /** A training begins. */
  begin(): void {
    this.#isTraining = true;
    this.#isOwed = false;
  }

  /** A slice of a training is over. */
  progress(): void {
    if (this.#look && this.#watch.isFree && this.#pace.isDue(performance.now())) this.#show();
  }

  /** A training is over. */
  end(): void {
    this.#isTraining = false;
    if (this.#look) this.#owe();
  }

  /** The page takes another. */
  granted(): void {
    if (this.#isOwed && !this.#isTraining) this.#show();
  }

  /** Shows nothing any more. */
  dispose(): void {
    this.#generation += 1;
    this.#isOwed = false;
    this.#look?.dispose();
    this.#look = null;
  }

  #owe(): void {
    this.#isOwed = true;
    if (this.#watch.isFree) this.#show();
  }

  #show(): void {
    const { runId, trainer } = this.#run;
    const start = performance.now();
    this.#isOwed = false;
    this.#watch.isFree = false;
    this.#emit('layerViews', { runId, iteration: trainer.iteration, layers: this.#look?.look() ?? [] });
    this.#pace.done(start, performance.now());
  }
}
