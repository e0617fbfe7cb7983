import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { attemptRead } from '../../reachable.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { headerBytes, storedNpy } from './npy-source.ts';
import { readBytes } from './read-bytes.ts';
import type { ArrayFile } from './stored-array.ts';

/** Opens an .npy file, of which only what is asked for is read. Fails with GD507 (damaged) and GD509 (cannot be opened). */
export async function openNpyFile(file: ImportFile): Promise<Result<ArrayFile>> {
  const name = nameOf(file);
  const handle = await attemptRead(name, () => open(file.path, 'r'));
  if (!handle.ok) return handle;
  const array = await attemptRead(name, () => describe(handle.value, name));
  const close = () => handle.value.close();
  if (array.ok && array.value.ok) return success({ arrays: [array.value.value], classNames: null, close });
  await close();
  return array.ok ? (array.value as Result<never>) : array;
}

async function describe(handle: FileHandle, name: string) {
  const { size } = await handle.stat();
  const beginning = await readBytes(handle, 0, Math.min(size, headerBytes));
  const bytes = async (from: number, to: number): Promise<Result<Uint8Array>> => {
    const read = await attemptRead(name, () => readBytes(handle, from, to));
    // A file can shrink while it is read.
    if (read.ok && read.value.length < to - from) {
      return failure(diagnose('GD507', { file: name, problem: 'size', value: `${to} > ${from + read.value.length}` }));
    }
    return read;
  };
  return storedNpy({ name, key: '', length: size, beginning, bytes });
}
