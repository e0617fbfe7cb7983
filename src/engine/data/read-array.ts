import { basename, extname } from 'node:path';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { readCsv } from './csv.ts';
import { openHdf5File } from './import/arrays/hdf5/open-hdf5.ts';
import { tooLarge } from './import/too-large.ts';
import { readNpy } from './npy/read-npy.ts';
import { openNpz } from './npz.ts';
import { elementCount, type NumericArray } from './numeric-array.ts';
import { readLimited } from './read-limited.ts';

const megabyte = 1024 ** 2;
/** Node reads at most 2 GiB into one piece of memory. */
const maximumArrayBytes = 2047 * megabyte;
const kinds = '.npy, .npz, .h5, .csv';

/**
 * Reads the array that a reference names: `F` for an .npy or .csv file or one with a single array in it, `F#key` for one of several in an .npz or
 * HDF5 file. Fails with GD505 (too large), GD507, GD512, GD513 (contents), GD508 (key), GD509 (cannot be opened), GD511 (another kind of file), GD534 (table), GD535 (HDF5).
 */
export async function readArray(reference: string): Promise<Result<NumericArray>> {
  const { path, key } = splitReference(reference);
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  if (!hasKeys(extension) && key !== '') return failure(diagnose('GD508', { file, key, keys: '' }));
  switch (extension) {
    case '.npy': {
      const bytes = await readLimited(path, maximumArrayBytes);
      return bytes.ok ? readNpy(bytes.value, file) : bytes;
    }
    case '.csv':
    case '.tsv':
      return readCsv(path, file);
    case '.h5':
    case '.hdf5':
      return readFromHdf5(path, key);
    case '.npz': {
      const bytes = await readLimited(path, maximumArrayBytes);
      return bytes.ok ? readFromNpz(bytes.value, file, key) : bytes;
    }
    default:
      return failure(diagnose('GD511', { file, kinds }));
  }
}

function hasKeys(extension: string): boolean {
  return ['.npz', '.h5', '.hdf5'].includes(extension);
}

/** Reads all of an array in an HDF5 file. */
async function readFromHdf5(path: string, key: string): Promise<Result<NumericArray>> {
  const opened = await openHdf5File({ id: 0, path });
  if (!opened.ok) return opened;
  const { arrays, close } = opened.value;
  try {
    const named = key.replace(/^\/+/, '');
    const array = key === '' && arrays.length === 1 ? arrays[0] : arrays.find((candidate) => candidate.key === named);
    if (!array) return failure(diagnose('GD508', { file: basename(path), key, keys: arrays.map((candidate) => candidate.key).join(', ') }));
    const bytes = elementCount(array.shape) * Float64Array.BYTES_PER_ELEMENT;
    if (bytes > limits.arenaBytes) return tooLarge(array.name, bytes);
    const values = await array.read(0, array.shape[0] ?? 1);
    return values.ok ? success({ shape: array.shape, values: values.value }) : values;
  } finally {
    await close();
  }
}

function readFromNpz(bytes: Uint8Array, file: string, key: string): Result<NumericArray> {
  const archive = openNpz(bytes, file);
  if (!archive.ok) return archive;
  const { keys, read } = archive.value;
  const [only] = keys;
  return read(key === '' && keys.length === 1 && only !== undefined ? only : key);
}

/** A # can be part of a file's name; only one right behind a known ending begins a key. */
function splitReference(reference: string): { readonly path: string; readonly key: string } {
  const match = /^(.+?\.(?:npy|npz|csv|tsv|h5|hdf5))(?:#(.*))?$/i.exec(reference);
  return { path: match?.[1] ?? reference, key: match?.[2] ?? '' };
}
