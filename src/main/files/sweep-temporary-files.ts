import { lstat, open, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectExtension } from './project-file-name.ts';

/** A save writes beside its target, under the target's name with a number behind it. */
const temporaryName = new RegExp(`^.+\\${projectExtension}\\.\\d{1,10}$`);

/** Nobody writes any more to a file that has not changed for so long. */
const abandonedAfterMilliseconds = 60_000;

/** A zip ends with this record of 22 bytes; ours have no comment behind it. */
const endOfArchive = { bytes: 22, signature: 'PK\x05\x06' } as const;

/**
 * Removes from a folder what saves have left that were cut off half-way (power failure, killed program). Only regular files, named as our
 * saves name them, unchanged for a minute, and torn: a whole archive of such a name may be a copy that somebody keeps. Problems are passed over: tidying must not get in the way of opening or saving.
 */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  try {
    const names = await readdir(folder);
    await Promise.all(names.filter((name) => temporaryName.test(name)).map((name) => removeIfAbandoned(join(folder, name))));
  } catch {
    return;
  }
}

async function removeIfAbandoned(path: string): Promise<void> {
  const status = await lstat(path);
  const isAbandoned = status.isFile() && Date.now() - status.mtimeMs > abandonedAfterMilliseconds;
  if (isAbandoned && (await isTorn(path, status.size))) await unlink(path);
}

/** Whether the end of the archive is missing. */
async function isTorn(path: string, size: number): Promise<boolean> {
  if (size < endOfArchive.bytes) return true;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, size - endOfArchive.bytes);
    return buffer.toString('latin1') !== endOfArchive.signature;
  } finally {
    await file.close();
  }
}
