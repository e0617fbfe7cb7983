import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isSystemError } from '../engine/data/reachable.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { diagnose } from '../shared/spec/diagnostics/diagnostic.ts';

/** Writes a file whole or not at all: what was there before stays until the new contents are safely on disk. Fails with GD510. */
export async function writeFile(file: string, contents: string | Uint8Array): Promise<Result<null>> {
  return attemptWrite(file, () => writeFileAtomic(file, typeof contents === 'string' ? contents : Buffer.from(contents)));
}

/** Whether a file could be written (GD510 otherwise), so that one learns it before hours of training and not after. */
export async function checkWritable(file: string): Promise<Result<null>> {
  return attemptWrite(file, () => access(dirname(file), constants.W_OK));
}

async function attemptWrite(file: string, write: () => Promise<void>): Promise<Result<null>> {
  try {
    await write();
    return success(null);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failure(diagnose('GD510', { file, problem: error.code }));
  }
}
