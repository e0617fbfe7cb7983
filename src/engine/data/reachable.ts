import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';

/** Runs something that touches a file; what the operating system refuses becomes GD509 with its own words. `file` is what messages call it. */
export async function attemptRead<T>(file: string, read: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await read());
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failure(diagnose('GD509', { file, problem: error.code }));
  }
}

/** Whether the operating system refused something: the file is missing, the disk is full … */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
