import type { ImportWork } from './import-work.ts';

/** Work that nobody cancels and whose progress nobody follows. */
export const unhurriedWork: ImportWork = { signal: new AbortController().signal, onProgress: () => undefined };
