import { extname } from 'node:path';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { openHdf5File } from './hdf5/open-hdf5.ts';
import { openNpyFile } from './open-npy.ts';
import { openNpzFile } from './open-npz-file.ts';
import type { ArrayFile } from './stored-array.ts';

/** What opens files of arrays, by the ending of their names. */
const openers: Readonly<Record<string, (file: ImportFile) => Promise<Result<ArrayFile>>>> = {
  '.npy': openNpyFile,
  '.npz': openNpzFile,
  '.h5': openHdf5File,
  '.hdf5': openHdf5File,
  '.hdf': openHdf5File,
};

/** Endings of files that hold arrays. */
export const arrayEndings: readonly string[] = Object.keys(openers);

/** A file of arrays that is open, and its number. */
export interface OpenArrayFile extends ArrayFile {
  readonly id: number;
  readonly file: string;
}

/** Opens files of arrays, all or none. */
export async function openArrayFiles(files: readonly ImportFile[]): Promise<Result<readonly OpenArrayFile[]>> {
  const open: OpenArrayFile[] = [];
  for (const file of files) {
    const opener = openers[extname(file.path).toLowerCase()];
    const opened = opener ? await opener(file) : failure(diagnose('GD511', { file: nameOf(file), kinds: arrayEndings.join(', ') }));
    if (!opened.ok) {
      await closeArrayFiles(open);
      return opened;
    }
    open.push({ ...opened.value, id: file.id, file: nameOf(file) });
  }
  return success(open);
}

/** Closes files that were opened. */
export async function closeArrayFiles(files: readonly OpenArrayFile[]): Promise<void> {
  for (const file of files) await file.close();
}
