import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCore } from '../matrix/wasm-core.ts';
import type { CoreFactory } from './core-factory.ts';

/**
 * Makes WebAssembly cores from a folder with `core.wasm` and `worker.cjs`. The file is read once, when the first core is made. `threads` null: one thread.
 */
export function coreFactoryFrom(folder: string): (threads: number | null) => CoreFactory {
  let module: Promise<Uint8Array> | null = null;
  return (threads) => async (plan, precision) => {
    module ??= readFile(join(folder, 'core.wasm'));
    const wasm = await module;
    return createCore(plan, {
      precision,
      threads: threads ?? 1,
      wasm,
      workerFile: join(folder, 'worker.cjs'),
    });
  };
}
