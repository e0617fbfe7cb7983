import { basename } from 'node:path';

/** A file or folder by its number in the plan; only the engine and the command know paths. */
export interface ImportFile {
  readonly id: number;
  readonly path: string;
}

/** What messages call a file. */
export function nameOf({ path }: ImportFile): string {
  return basename(path);
}
