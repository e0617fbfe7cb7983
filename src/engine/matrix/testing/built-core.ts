import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../out/core');

/** `core.wasm` as it was built last. */
export const wasm = readFileSync(join(folder, 'core.wasm'));

/** The script of its threads. */
export const workerFile = join(folder, 'worker.cjs');
