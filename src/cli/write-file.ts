import { constants, type Stats, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isSystemError } from '../engine/data/reachable.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { diagnose } from '../shared/spec/diagnostics/diagnostic.ts';

/** Writes a file whole or not at all: what was there before stays until the new contents are safely on disk. Fails with GD510. */
export async function writeFile(file: string, contents: string | Uint8Array): Promise<Result<null>> {
  return attemptWrite(file, async () => {
    await writeFileAtomic(file, typeof contents === 'string' ? contents : Buffer.from(contents));
    return null;
  });
}

/** What stands where a file is to be written, null for nothing; GD510 where nothing ever could. */
export function standingAt(file: string): Promise<Result<Stats | null>> {
  return attemptWrite(file, async () => statSync(file, { throwIfNoEntry: false }) ?? null);
}

/** Whether a file could be written (GD510 otherwise), so that one learns it before hours of training and not after. */
export async function checkWritable(file: string): Promise<Result<null>> {
  const standing = await standingAt(file);
  if (!standing.ok) return standing;
  if (standing.value?.isDirectory()) return failure(diagnose('GD510', { file, problem: 'EISDIR' }));
  return attemptWrite(file, async () => {
    await access(dirname(file), constants.W_OK);
    return null;
  });
}

async function attemptWrite<T>(file: string, write: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await write());
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failure(diagnose('GD510', { file, problem: error.code }));
  }
}
