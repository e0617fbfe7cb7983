import { setTimeout as pause } from 'node:timers/promises';
import { PacedWork } from './paced-work.ts';

/**
 * When requests that look at a run are answered: at once while it does not train; while it trains, when their turn comes, at most once in so many milliseconds
 * and never for more than a twentieth of the time. When training ends, whoever waits is answered.
 */
export class PacedAnswers {
  readonly #pace: PacedWork;
  /** Of the training that is under way; null while there is none. */
  #training: AbortController | null = null;

  constructor(milliseconds: number) {
    this.#pace = new PacedWork(milliseconds, performance.now() - milliseconds);
  }

  /** A training begins. */
  begin(): void {
    this.#training = new AbortController();
  }

  /** A training is over. */
  end(): void {
    this.#training?.abort();
    this.#training = null;
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    while (this.#training) {
      const delay = this.#pace.delay(performance.now());
      if (delay <= 0) return;
      // An end of training is no error: it is what is waited for.
      await pause(delay, undefined, { signal: this.#training.signal }).catch(() => undefined);
    }
  }

  /** The work of a turn was done from `start` to `end`. */
  done(start: number, end: number): void {
    this.#pace.done(start, end);
  }
}
