import { type FileHandle, open } from 'node:fs/promises';
import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import { EntryStream, type ReadBytes } from '../../../formats/zip/stream-entry.ts';
import { looksLikeZip, streamZipDirectory, type ZipEntry } from '../../../formats/zip/zip-directory.ts';
import { attemptRead } from '../../reachable.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { headerBytes, storedNpy } from './npy-source.ts';
import { readBytes } from './read-bytes.ts';
import type { ArrayFile, StoredArray } from './stored-array.ts';

const megabyte = 1024 ** 2;
const suffix = '.npy';

/**
 * Opens an .npz archive; its arrays are unpacked as they are read, piece by piece. Fails with GD505 (would unpack to too much), GD507 (damaged), GD509 (cannot
 * be opened).
 */
export async function openNpzFile(file: ImportFile): Promise<Result<ArrayFile>> {
  const name = nameOf(file);
  const opened = await attemptRead(name, () => open(file.path, 'r'));
  if (!opened.ok) return opened;
  const handle = opened.value;
  const archive = new Archive(name, (from, to) => readBytes(handle, from, to));
  const arrays = await attemptRead(name, () => describe(handle, archive));
  const close = async () => {
    await archive.close();
    await handle.close();
  };
  if (arrays.ok && arrays.value.ok) return success({ arrays: arrays.value.value, classNames: null, close });
  await close();
  return arrays.ok ? (arrays.value as Result<never>) : arrays;
}

async function describe(handle: FileHandle, archive: Archive): Promise<Result<readonly StoredArray[]>> {
  const { size } = await handle.stat();
  const { name } = archive;
  const directory = await streamZipDirectory(size, archive.read);
  if (!directory) {
    const problem = looksLikeZip(await archive.read(0, 4)) ? 'damaged' : 'not-zip';
    return failure(diagnose('GD507', { file: name, problem, value: '' }));
  }
  const unpacked = directory.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > limits.arenaBytes) {
    return failure(diagnose('GD505', { file: name, megabytes: Math.ceil(unpacked / megabyte), maximum: limits.arenaBytes / megabyte }));
  }
  const arrays: StoredArray[] = [];
  for (const entry of directory.filter((candidate) => candidate.name.endsWith(suffix)).slice(0, importLimits.arrays)) {
    const array = await archive.array(entry);
    if (!array.ok) return array;
    arrays.push(array.value);
  }
  return success(arrays);
}

/** An archive on the disk and the entry of it that is being read, one at a time. */
class Archive {
  readonly name: string;
  readonly read: ReadBytes;
  #stream: { readonly entry: ZipEntry; readonly stream: EntryStream } | null = null;

  constructor(name: string, read: ReadBytes) {
    this.name = name;
    this.read = read;
  }

  async array(entry: ZipEntry): Promise<Result<StoredArray>> {
    const key = entry.name.slice(0, -suffix.length);
    const name = `${this.name}#${key}`;
    const damaged = () => failure(diagnose('GD507', { file: name, problem: 'damaged', value: '' }));
    const beginning = await this.#bytes(entry, 0, Math.min(headerBytes, entry.unpackedBytes));
    if (!beginning) return damaged();
    const bytes = async (from: number, to: number): Promise<Result<Uint8Array>> => {
      const read = await attemptRead(this.name, () => this.#bytes(entry, from, to));
      if (!read.ok) return read;
      return read.value ? success(read.value) : damaged();
    };
    return storedNpy({ name, key, length: entry.unpackedBytes, beginning, bytes });
  }

  async close(): Promise<void> {
    await this.#stream?.stream.close();
    this.#stream = null;
  }

  /** Bytes of an entry, which is unpacked from its beginning on where they are not the next ones; null where it is damaged. */
  async #bytes(entry: ZipEntry, from: number, to: number): Promise<Uint8Array | null> {
    if (this.#stream?.entry !== entry || this.#stream.stream.position > from) {
      await this.close();
      this.#stream = { entry, stream: new EntryStream(entry, this.read) };
    }
    const { stream } = this.#stream;
    while (stream.position < from) if (!(await stream.next(Math.min(megabyte, from - stream.position)))) return null;
    return stream.next(to - from);
  }
}
