import { parentPort, workerData } from 'node:worker_threads';
import { instantiateCore } from './core-module.ts';
import type { WorkerTask } from './worker-task.ts';

/** The script of a worker thread: it takes part in the runs of the program in shared memory until told to end. */
const { module, memory, program, thread, threads } = workerData as WorkerTask;
const core = instantiateCore(module, memory);
parentPort?.postMessage('ready');
core.serve(program, thread, threads);
