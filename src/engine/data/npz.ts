import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { unpackEntry } from '../formats/zip/unpack-entry.ts';
import { looksLikeZip, readZipDirectory, type ZipEntry } from '../formats/zip/zip-directory.ts';
import { readNpy } from './npy/read-npy.ts';
import type { NumericArray } from './numeric-array.ts';

const suffix = '.npy';

/** An archive of named arrays, as `np.savez` writes it, whose contents are unpacked one by one and only when asked for. */
export interface NpzArchive {
  /** Names of the arrays in it, in their order. */
  readonly keys: readonly string[];
  /** Reads one array; fails with GD508 where there is none of that name, else as `readNpy`. */
  readonly read: (key: string) => Result<NumericArray>;
}

/** Opens an .npz archive; `file` is what messages call it. Fails with GD507 where it is damaged, GD505 where it says it would unpack to too much. */
export function openNpz(bytes: Uint8Array, file: string): Result<NpzArchive> {
  const directory = readZipDirectory(bytes);
  if (!directory) return failure(diagnose('GD507', { file, problem: looksLikeZip(bytes) ? 'damaged' : 'not-zip', value: '' }));
  const unpacked = directory.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.arenaBytes) {
    return failure(diagnose('GD505', { file, megabytes: Math.ceil(unpacked / 1024 ** 2), maximum: limits.arenaBytes / 1024 ** 2 }));
  }
  const entries = new Map(directory.filter(({ name }) => name.endsWith(suffix)).map((entry) => [keyOf(entry), entry]));
  const keys = [...entries.keys()];
  const read = (key: string): Result<NumericArray> => {
    const entry = entries.get(key);
    if (!entry) return failure(diagnose('GD508', { file, key, keys: keys.join(', ') }));
    const name = `${file}#${key}`;
    const contents = unpackEntry(bytes, entry);
    return contents ? readNpy(contents, name) : failure(diagnose('GD507', { file: name, problem: 'damaged', value: '' }));
  };
  return success({ keys, read });
}

function keyOf({ name }: ZipEntry): string {
  return name.slice(0, -suffix.length);
}
