import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Where in the control words, int32 in shared memory, each one lies: the number of the round, turns of each thread in it, threads that are through. */
export const words = { round: 0, turns: 1, through: 2 };

/** Turns of one call of the module: long enough that the call does not count, short enough that V8 has compiled the loop soon. */
const turnsPerCall = 20_000;

/** So many turns in registers, call by call. `core`: an instance of the matrix core with memory of its own; `at`: a free place in it. */
export function turn(core, numberBytes, at, turns) {
  for (let done = 0; done < turns; done += turnsPerCall) core.peak(numberBytes, at, Math.min(turnsPerCall, turns - done));
}

/** Other threads that do as many turns as this one, at the same time. `task`: what each of them is given. */
export class PeakThreads {
  #control = new Int32Array(new SharedArrayBuffer(Object.keys(words).length * 4));
  #others;

  /** Resolves when all threads are ready. */
  async start(count, task) {
    this.#others = count - 1;
    const workers = Array.from(
      { length: this.#others },
      () => new Worker(new URL('peak-thread.mjs', import.meta.url), { workerData: { ...task, control: this.#control } }),
    );
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    for (const worker of workers) worker.unref();
  }

  /** Has the others do so many turns while `ownShare` runs, and returns when all are through. */
  run(turns, ownShare) {
    const control = this.#control;
    control[words.turns] = turns;
    Atomics.store(control, words.through, 0);
    Atomics.add(control, words.round, 1);
    Atomics.notify(control, words.round);
    ownShare();
    for (let through = 0; through < this.#others; through = Atomics.load(control, words.through))
      Atomics.wait(control, words.through, through);
  }
}
