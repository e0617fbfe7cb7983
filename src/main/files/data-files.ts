import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import type { DataFile } from '../../shared/ipc/data-import.ts';
import type { KnownFile } from '../../shared/ipc/engine-files.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * Files of data that a person chose, by number: the page is told the numbers, the engine which paths they stand for. A number keeps its meaning as long as
 * the app runs, so that an engine that was started anew can read the same files again.
 */
export interface DataFiles {
  /** Gives files and folders numbers. Fails with GD509 for each that is not there or is neither. */
  add(paths: readonly string[]): Promise<Result<DataFile[]>>;
  /** All of them, for an engine that knows none. */
  all(): readonly KnownFile[];
}

/** `tell` is called with files that are new. */
export function createDataFiles(tell: (files: readonly KnownFile[]) => void): DataFiles {
  const paths: string[] = [];

  function numberOf(path: string): number {
    const present = paths.indexOf(path);
    if (present >= 0) return present;
    paths.push(path);
    const id = paths.length - 1;
    tell([{ id, path }]);
    return id;
  }

  return {
    add: async (chosen) => {
      const looked = await Promise.all(chosen.map(look));
      const problems = looked.flatMap((each) => ('problem' in each ? [each.problem] : []));
      if (problems.length > 0) return failure(...problems);
      return success(looked.flatMap((each) => ('path' in each ? [{ id: numberOf(each.path), ...each.facts }] : [])));
    },
    all: () => paths.map((path, id) => ({ id, path })),
  };
}

type Looked = { readonly path: string; readonly facts: Omit<DataFile, 'id'> } | { readonly problem: Diagnostic };

/** Only a full path says which file it is: a bare name comes from something dropped that is not on the disk. */
async function look(path: string): Promise<Looked> {
  const name = basename(path);
  if (!isAbsolute(path)) return { problem: diagnose('GD509', { file: name, problem: 'ENOENT' }) };
  try {
    const status = await stat(path);
    const isFolder = status.isDirectory();
    if (!isFolder && !status.isFile()) return { problem: diagnose('GD509', { file: name, problem: 'EACCES' }) };
    return { path, facts: { name, isFolder, bytes: isFolder ? null : status.size } };
  } catch (error) {
    return { problem: diagnose('GD509', { file: name, problem: systemErrorCode(error) }) };
  }
}
