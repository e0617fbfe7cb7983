import { basename, extname } from 'node:path';
import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { readCsv } from './csv.ts';
import { readNpy } from './npy/read-npy.ts';
import { openNpz } from './npz.ts';
import type { NumericArray } from './numeric-array.ts';
import { readLimited } from './read-limited.ts';

const megabyte = 1024 ** 2;
/** Node reads at most 2 GiB into one piece of memory. */
const maximumArrayBytes = 2047 * megabyte;
/** A text of Node's has at most about 512 million characters. */
const maximumTextBytes = 256 * megabyte;
const kinds = '.npy, .npz, .csv';

/**
 * Reads the array that a reference names: `F` for an .npy or .csv file or an .npz with one array in it, `F#key` for one of several in an .npz.
 * Fails with GD505 (too large), GD507, GD512, GD513 (contents), GD508 (key), GD509 (cannot be opened), GD511 (another kind of file).
 */
export async function readArray(reference: string): Promise<Result<NumericArray>> {
  const { path, key } = splitReference(reference);
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  if (extension !== '.npz' && key !== '') return failure(diagnose('GD508', { file, key, keys: '' }));
  switch (extension) {
    case '.npy': {
      const bytes = await readLimited(path, maximumArrayBytes);
      return bytes.ok ? readNpy(bytes.value, file) : bytes;
    }
    case '.csv': {
      const bytes = await readLimited(path, maximumTextBytes);
      return bytes.ok ? readCsv(new TextDecoder().decode(bytes.value), file) : bytes;
    }
    case '.npz': {
      const bytes = await readLimited(path, maximumArrayBytes);
      return bytes.ok ? readFromNpz(bytes.value, file, key) : bytes;
    }
    default:
      return failure(diagnose('GD511', { file, kinds }));
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
  const match = /^(.+?\.(?:npy|npz|csv))(?:#(.*))?$/i.exec(reference);
  return { path: match?.[1] ?? reference, key: match?.[2] ?? '' };
}
