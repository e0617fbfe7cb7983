import { performance } from 'node:perf_hooks';
import { type Failure, failure } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';

/** Reading that takes long: it can be cancelled and says how far it is, in bytes or pictures. */
export interface ImportWork {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Longest piece of work, in milliseconds, after which others in the process have their turn: training, pausing, cancelling. */
const turnMilliseconds = 10;

/** What answers a work that was cancelled (GD530). */
export function cancelled(file: string): Failure {
  return failure(diagnose('GD530', { file }));
}

/** Gives the other work of the process a turn whenever it is due. */
export class Breaths {
  #last = performance.now();

  /** To be awaited between short pieces of work. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#last < turnMilliseconds) return;
    await new Promise((resume) => setImmediate(resume));
    this.#last = performance.now();
  }
}
