import { constants, inflateRawSync } from 'node:zlib';
import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import { unpackEntry } from '../../../formats/zip/unpack-entry.ts';
import { looksLikeZip, readZipDirectory, type ZipEntry } from '../../../formats/zip/zip-directory.ts';
import { readLimited } from '../../read-limited.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { storedNpy } from './npy-source.ts';
import type { ArrayFile, StoredArray } from './stored-array.ts';

const megabyte = 1024 ** 2;
/** Node reads at most 2 GiB into one piece of memory. */
const maximumBytes = 2047 * megabyte;
const suffix = '.npy';
/** Packed bytes that hold the header of an array: they unpack to at most about a thousand times as much. */
const packedBeginning = 4096;

/**
 * Opens an .npz archive; its arrays are unpacked when they are first read. Fails with GD505 (would unpack to too much), GD507 (damaged), GD509 (cannot be
 * opened).
 */
export async function openNpzFile(file: ImportFile): Promise<Result<ArrayFile>> {
  const name = nameOf(file);
  const archive = await readLimited(file.path, maximumBytes);
  if (!archive.ok) return archive;
  const directory = readZipDirectory(archive.value);
  if (!directory) {
    return failure(diagnose('GD507', { file: name, problem: looksLikeZip(archive.value) ? 'damaged' : 'not-zip', value: '' }));
  }
  const unpacked = directory.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > limits.arenaBytes) {
    return failure(diagnose('GD505', { file: name, megabytes: Math.ceil(unpacked / megabyte), maximum: limits.arenaBytes / megabyte }));
  }
  const arrays: StoredArray[] = [];
  for (const entry of directory.filter((candidate) => candidate.name.endsWith(suffix)).slice(0, importLimits.arrays)) {
    const array = storedEntry(archive.value, entry, name);
    if (!array.ok) return array;
    arrays.push(array.value);
  }
  return success({ arrays, classNames: null, close: async () => undefined });
}

function storedEntry(archive: Uint8Array, entry: ZipEntry, file: string): Result<StoredArray> {
  const key = entry.name.slice(0, -suffix.length);
  const name = `${file}#${key}`;
  const beginning = beginningOf(archive, entry);
  if (!beginning) return failure(diagnose('GD507', { file: name, problem: 'damaged', value: '' }));
  let contents: Uint8Array | null = null;
  const bytes = async (from: number, to: number): Promise<Result<Uint8Array>> => {
    contents ??= unpackEntry(archive, entry);
    if (!contents) return failure(diagnose('GD507', { file: name, problem: 'damaged', value: '' }));
    return success(contents.subarray(from, to));
  };
  return storedNpy({ name, key, length: entry.unpackedBytes, beginning, bytes });
}

/** The first bytes of an entry, which hold the header of its array; null where they are damaged. */
function beginningOf(archive: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.offset + 30 > archive.length) return null;
  const begin = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = begin + entry.packedBytes;
  if (end > archive.length) return null;
  if (entry.method === 'stored') return archive.subarray(begin, end);
  const isCutOff = entry.packedBytes > packedBeginning;
  try {
    return inflateRawSync(archive.subarray(begin, isCutOff ? begin + packedBeginning : end), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // Whatever zlib has against the stream, the entry is damaged.
    return null;
  }
}
