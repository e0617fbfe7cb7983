import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';

const megabyte = 1024 ** 2;

/** Whether a project file of so many bytes can be read. Fails with GD505. */
export function checkProjectSize(bytes: number, file: string): Result<null> {
  return bytes > limits.projectFileBytes ? failure(tooLarge(file, bytes, limits.projectFileBytes)) : success(null);
}

/** GD505: `file`, or a part of it, has more bytes than it may have. */
export function tooLarge(file: string, bytes: number, maximumBytes: number): Diagnostic {
  return diagnose('GD505', { file, megabytes: Math.ceil(bytes / megabyte), maximum: Math.ceil(maximumBytes / megabyte) });
}
