import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { instantiateCore } from './core-module.ts';
import type { WorkerTask } from './worker-task.ts';

/** The script of a worker thread: it takes part in the runs of the program in shared memory until told to end. */
const { module, memory, program, thread, threads } = workerData as WorkerTask;
const core = instantiateCore(module, memory);
parentPort?.postMessage('ready');
try {
  core.serve(program, thread, threads);
} catch (error) {
  // The other threads wait for this one inside WebAssembly, where no event reaches them: without it they would wait for ever.
  writeSync(2, `Thread ${thread} of the matrix core has failed, which ends the process: ${error}\n`);
  process.kill(process.pid, 'SIGKILL');
}
