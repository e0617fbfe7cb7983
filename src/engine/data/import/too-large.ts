import { type Failure, failure } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../shared/spec/limits.ts';

/** GD505: so many bytes do not go into the memory in which networks train. */
export function tooLarge(file: string, bytes: number): Failure {
  const megabyte = 1024 ** 2;
  return failure(diagnose('GD505', { file, megabytes: Math.ceil(bytes / megabyte), maximum: limits.arenaBytes / megabyte }));
}
