import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FileContents } from '../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { attemptRead } from '../reachable.ts';
import { inspectArrays } from './arrays/inspect-arrays.ts';
import { arrayEndings } from './arrays/open-arrays.ts';
import { type ImportFile, nameOf } from './import-file.ts';
import type { ImportWork } from './import-work.ts';
import { inspectPictures } from './pictures/inspect-pictures.ts';
import { inspectTable } from './table/inspect-table.ts';

/** Endings of files that hold a table. */
const tableEndings: readonly string[] = ['.csv', '.tsv', '.txt', '.tab', '.data'];

/** What a file is taken for. */
type FileKind = 'table' | 'arrays' | 'folder';

/**
 * Says what the files hold, with the plan that suggests itself. All are of one kind: one table, or files of arrays (train and test), or a folder of pictures.
 * Fails with GD511 (another kind of file), GD533 (several kinds), GD530 (cancelled) and as the readers of each kind do.
 */
export async function inspectFiles(files: readonly ImportFile[], work: ImportWork): Promise<Result<FileContents>> {
  const kinds: FileKind[] = [];
  for (const file of files) {
    const kind = await kindOf(file);
    if (!kind.ok) return kind;
    kinds.push(kind.value);
  }
  const [first] = files;
  const [kind] = kinds;
  if (!first || !kind || kinds.some((other) => other !== kind) || (kind !== 'arrays' && files.length > 1)) {
    return failure(diagnose('GD533', { files: files.map(nameOf).join(', ') }));
  }
  switch (kind) {
    case 'table':
      return inspectTable(first, work);
    case 'arrays':
      return inspectArrays(files);
    case 'folder':
      return inspectPictures(first, work);
  }
}

async function kindOf(file: ImportFile): Promise<Result<FileKind>> {
  const found = await attemptRead(nameOf(file), () => stat(file.path));
  if (!found.ok) return found;
  if (found.value.isDirectory()) return success('folder');
  const ending = extname(file.path).toLowerCase();
  if (tableEndings.includes(ending)) return success('table');
  if (arrayEndings.includes(ending)) return success('arrays');
  return failure(diagnose('GD511', { file: nameOf(file), kinds: [...tableEndings, ...arrayEndings].join(', ') }));
}
