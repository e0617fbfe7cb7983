import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../matrix/wasm-core.ts';
import type { CoreFactory } from './core-factory.ts';

/** Most threads that are taken unasked: more rarely pay, and each needs memory of its own. */
const mostThreads = 8;

/**
 * Makes WebAssembly cores from a folder with `core.wasm` and `worker.cjs`. The file is read once, when the first core is made. `threads`: how many may take
 * part where they pay; null: `usualThreads`.
 */
export function coreFactoryFrom(folder: string): (threads: number | null) => CoreFactory {
  let module: Promise<Uint8Array> | null = null;
  return (threads) => async (plan, precision) => {
    module ??= readFile(join(folder, 'core.wasm'));
    const wasm = await module;
    return createCore(plan, {
      precision,
      threads: threads ?? usualThreads(),
      wasm,
      workerFile: join(folder, 'worker.cjs'),
    });
  };
}

/** A thread for each processor but one, which is left to the window and to whatever else the machine does: threads wait for the slowest of them. */
function usualThreads(): number {
  return Math.max(1, Math.min(mostThreads, cpus().length - 1));
}
