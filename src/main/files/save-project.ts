import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { tooLarge } from './open-project.ts';
import { withProjectExtension } from './project-file-name.ts';
import { sweepTemporaryFiles } from './sweep-temporary-files.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * Writes a project file whole or not at all: beside the target, flushed to the disk, then renamed over it. Adds the extension where it is
 * missing. The answer is the path written. Fails with GD510 where the system refuses (what was there is unchanged) and with GD505 where the
 * file would be too large to be opened again.
 */
export async function saveProjectFile(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const target = withProjectExtension(path);
  if (bytes.byteLength > limits.projectFileBytes) return tooLarge(basename(target), bytes.byteLength);
  try {
    await writeFileAtomic(target, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    return failure(diagnose('GD510', { file: basename(target), problem: systemErrorCode(error) }));
  }
  await sweepTemporaryFiles(dirname(target));
  return success(target);
}
