import { join } from 'node:path';
import type { CoreFactory } from '../core-factory.ts';
import { coreFactoryFrom } from '../core-from-folder.ts';

const factory = coreFactoryFrom(join(import.meta.dirname, '../../../../out/core'));

/** The WebAssembly core as it was built last, with at most so many threads. */
export function builtCore(threads: number): CoreFactory {
  return factory(threads);
}
