import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectExtension } from './project-file-name.ts';

/** A save writes beside its target, under the target's name with a number behind it. */
const temporaryName = new RegExp(`^.+\\${projectExtension}\\.\\d{1,10}$`);

/** Nobody writes any more to a file that has not changed for so long. */
const abandonedAfterMilliseconds = 60_000;

/**
 * Removes from a folder what saves have left that were cut off half-way (power failure, killed program). Only regular files, named as our
 * saves name them, and unchanged for a minute. Problems are passed over: tidying must not get in the way of opening or saving.
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
  if (status.isFile() && Date.now() - status.mtimeMs > abandonedAfterMilliseconds) await unlink(path);
}
