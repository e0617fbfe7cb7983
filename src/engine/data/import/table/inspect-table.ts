import { type FileContents, importLimits } from '../../../../shared/ipc/data-import.ts';
import { type Result, success } from '../../../../shared/result.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import type { ImportWork } from '../import-work.ts';
import { profileTable } from './profile-table.ts';
import { suggestTablePlan } from './suggest-table-plan.ts';

/** Says what a table holds. Fails as `profileTable` does. */
export async function inspectTable(file: ImportFile, work: ImportWork): Promise<Result<FileContents>> {
  const profile = await profileTable(file.path, nameOf(file), work);
  if (!profile.ok) return profile;
  const { delimiter, hasHeader, rows, names, columns, firstRows } = profile.value;
  return success({
    kind: 'table',
    file: file.id,
    delimiter,
    hasHeader,
    rows,
    columns: columns.map(({ type, missing, distinct }, index) => ({ name: names[index] ?? '', type, missing, distinct })),
    firstRows: firstRows.map((cells) => cells.map((cell) => cell.slice(0, importLimits.cellLength))),
    suggestion: suggestTablePlan(file.id, profile.value),
  });
}
