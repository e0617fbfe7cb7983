import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker-task.ts';

/** Starts the threads 1 to threads − 1 of a program and waits until all are there. Rejects where one cannot start. */
export async function startWorkers(task: Omit<WorkerTask, 'thread'>, workerFile: string): Promise<readonly Worker[]> {
  const workers = Array.from({ length: task.threads - 1 }, (_, index) => {
    const worker = new Worker(workerFile, { workerData: { ...task, thread: index + 1 } satisfies WorkerTask });
    worker.unref();
    return worker;
  });
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
  } catch (error) {
    for (const worker of workers) void worker.terminate();
    throw error;
  }
  return workers;
}
