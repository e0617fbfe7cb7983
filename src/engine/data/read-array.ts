import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { readCsv } from './csv.ts';
import { openHdf5File } from './import/arrays/hdf5/open-hdf5.ts';
import { openNpyFile } from './import/arrays/open-npy.ts';
import { openNpzFile } from './import/arrays/open-npz-file.ts';
import { type ArrayFile, readWhole, type StoredArray } from './import/arrays/stored-array.ts';
import type { ImportFile } from './import/import-file.ts';
import type { ImportWork } from './import/import-work.ts';
import { tooLarge } from './import/too-large.ts';
import { unhurriedWork } from './import/unhurried-work.ts';
import { elementCount, type NumericArray } from './numeric-array.ts';
import { attemptRead } from './reachable.ts';

const kinds = '.npy, .npz, .h5, .csv';

/** An array that can be read as long as nobody closes its file. */
export interface OpenArray {
  readonly array: StoredArray;
  readonly close: () => Promise<void>;
}

/**
 * Reads the array that a reference names: `F` for an .npy or .csv file or one with a single array in it, `F#key` for one of several in an .npz or
 * HDF5 file. Fails with GD505 (too large), GD507, GD512, GD513 (contents), GD508 (key), GD509 (cannot be opened), GD511 (another kind of file), GD534 (table), GD535 (HDF5).
 */
export async function readArray(reference: string): Promise<Result<NumericArray>> {
  const opened = await openArray(reference);
  if (!opened.ok) return opened;
  const { array, close } = opened.value;
  try {
    const bytes = elementCount(array.shape) * Float64Array.BYTES_PER_ELEMENT;
    return bytes > limits.arenaBytes ? tooLarge(array.name, bytes) : await readWhole(array);
  } finally {
    await close();
  }
}

/** Opens the array that a reference names, of which only what is asked for is read; a table is read at once, which `work` can cancel. Fails as `readArray`. */
export async function openArray(reference: string, work: ImportWork = unhurriedWork): Promise<Result<OpenArray>> {
  const { path, key } = splitReference(reference);
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  if (!hasKeys(extension) && key !== '') return failure(diagnose('GD508', { file, key, keys: '' }));
  switch (extension) {
    case '.npy':
      return openNamed(openNpyFile, path, '');
    case '.csv':
    case '.tsv': {
      const array = await readCsv(path, file, work);
      return array.ok ? success({ array: array.value, close: async () => undefined }) : array;
    }
    case '.h5':
    case '.hdf5':
      return openNamed(openHdf5File, path, key);
    case '.npz':
      return openNamed(openNpzFile, path, key);
    default:
      return failure(diagnose('GD511', { file, kinds }));
  }
}

function hasKeys(extension: string): boolean {
  return ['.npz', '.h5', '.hdf5'].includes(extension);
}

/** Opens a file of arrays and picks one: that of the key, or the only one where there is no key. */
async function openNamed(opener: (file: ImportFile) => Promise<Result<ArrayFile>>, path: string, key: string): Promise<Result<OpenArray>> {
  // A message names the whole path of what is not there.
  const found = await attemptRead(path, () => stat(path));
  if (!found.ok) return found;
  const opened = await opener({ id: 0, path });
  if (!opened.ok) return opened;
  const { arrays, close } = opened.value;
  const named = key.replace(/^\/+/, '');
  const array = key === '' && arrays.length === 1 ? arrays[0] : arrays.find((candidate) => candidate.key === named);
  if (array) return success({ array, close });
  await close();
  return failure(diagnose('GD508', { file: basename(path), key, keys: arrays.map((candidate) => candidate.key).join(', ') }));
}

/** A # can be part of a file's name; only one right behind a known ending begins a key. */
function splitReference(reference: string): { readonly path: string; readonly key: string } {
  const match = /^(.+?\.(?:npy|npz|csv|tsv|h5|hdf5))(?:#(.*))?$/i.exec(reference);
  return { path: match?.[1] ?? reference, key: match?.[2] ?? '' };
}
