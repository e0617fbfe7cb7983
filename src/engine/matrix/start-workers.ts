import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker-task.ts';

/** The threads of a program beside the one that started them. */
export interface WorkerThreads {
  readonly count: number;
  /** Lets them go: to be called when they are told to end. */
  readonly end: () => void;
}

/**
 * Starts the threads 1 to threads − 1 of a program and waits until all are there. Rejects where one cannot start. A thread that ends by itself later would
 * be waited for without end in the next run: `onLoss` is told of it. A thread that fails in the middle of a run ends the process, see `worker.ts`.
 */
export async function startWorkers(
  task: Omit<WorkerTask, 'thread'>,
  workerFile: string,
  onLoss: (error: Error) => void = fail,
): Promise<WorkerThreads> {
  const workers = Array.from({ length: task.threads - 1 }, (_, index) => {
    const worker = new Worker(workerFile, { workerData: { ...task, thread: index + 1 } satisfies WorkerTask });
    worker.unref();
    return worker;
  });
  const end = () => {
    for (const worker of workers) void worker.removeAllListeners().terminate();
  };
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
  } catch (error) {
    end();
    throw error;
  }
  for (const [index, worker] of workers.entries()) {
    worker.once('error', onLoss);
    worker.once('exit', (code) => onLoss(new Error(`thread ${index + 1} of the matrix core has ended by itself, with exit code ${code}`)));
  }
  return { count: workers.length, end };
}

/** Nobody catches it: the process ends, and the main process starts another, which goes on from the last checkpoint. */
function fail(error: Error): never {
  throw error;
}
