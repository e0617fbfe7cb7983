import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';
import type { OpenedFile } from '../../shared/ipc/main-api.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { isProjectFileName, projectExtension } from './project-file-name.ts';
import { sweepTemporaryFiles } from './sweep-temporary-files.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * Reads a project file whole. Fails with GD511 where its name is not that of a project, GD505 where it is larger than the limit (nothing is
 * read then) and GD509 where the system refuses. What is in it is for the engine to judge.
 */
export async function openProjectFile(path: string): Promise<Result<OpenedFile>> {
  const name = basename(path);
  if (!isProjectFileName(path)) return failure(diagnose('GD511', { file: name, kinds: projectExtension }));
  // Only a file's full path says which file it is: a bare name comes from something dropped that is not on the disk.
  if (!isAbsolute(path)) return unreachable(name, systemError('ENOENT'));
  try {
    const bytes = await readWithin(path, limits.projectFileBytes);
    if (typeof bytes === 'number') return tooLarge(name, bytes);
    await sweepTemporaryFiles(dirname(path));
    return success({ name, bytes });
  } catch (error) {
    return unreachable(name, error);
  }
}

/** The diagnostic for a file of so many bytes, which are more than are read or written. */
export function tooLarge(name: string, bytes: number): Result<never> {
  const megabytes = (count: number) => Math.ceil(count / 1024 ** 2);
  return failure(diagnose('GD505', { file: name, megabytes: megabytes(bytes), maximum: megabytes(limits.projectFileBytes) }));
}

function unreachable(name: string, error: unknown): Result<never> {
  return failure(diagnose('GD509', { file: name, problem: systemErrorCode(error) }));
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The contents of a regular file, or its size where that is more than `maximum`. */
async function readWithin(path: string, maximum: number): Promise<Uint8Array<ArrayBuffer> | number> {
  const status = await stat(path);
  if (!status.isFile()) throw systemError(status.isDirectory() ? 'EISDIR' : 'EACCES');
  return status.size > maximum ? status.size : new Uint8Array(await readFile(path));
}
