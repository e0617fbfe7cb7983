import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { ImportWork } from '../import-work.ts';
import { ColumnProfile } from './column-profile.ts';
import { hasHeader } from './has-header.ts';
import { readRows } from './read-rows.ts';
import { rowTexts } from './row.ts';

/** A table as it was found. */
export interface TableProfile {
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Rows of data, without the header. */
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: readonly ColumnProfile[];
  readonly firstRows: readonly (readonly string[])[];
}

/** Reads a table from beginning to end and says what it holds. Fails with GD509, GD513 (rows of different lengths), GD530, GD534. */
export async function profileTable(path: string, file: string, work: ImportWork): Promise<Result<TableProfile>> {
  let first: readonly string[] = [];
  let columns: readonly ColumnProfile[] = [];
  let rows = 0;
  const firstRows: (readonly string[])[] = [];
  const read = await readRows(path, file, work, (row) => {
    const isFirst = columns.length === 0;
    if (!isFirst && row.cells !== columns.length) return raggedRow(file, row, columns.length);
    if (isFirst || firstRows.length < importLimits.previewRows) {
      const texts = rowTexts(row);
      if (texts.some((text) => text.includes('\uFFFD'))) {
        return failure(diagnose('GD534', { file, problem: 'encoding', row: row.number, value: '' }));
      }
      if (!isFirst) firstRows.push(texts);
      else {
        first = texts;
        columns = first.map(() => new ColumnProfile());
        return null;
      }
    }
    rows += 1;
    for (let cell = 0; cell < columns.length; cell += 1) columns[cell]?.add(row, cell);
    return null;
  });
  if (!read.ok) return read;
  const isHeader = hasHeader(first, columns);
  if (!isHeader && first.length > 0) {
    rows += 1;
    firstRows.unshift(first);
    for (const [cell, text] of first.entries()) columns[cell]?.addText(text, 1);
  }
  if (rows === 0) return failure(diagnose('GD534', { file, problem: 'no-rows', row: 1, value: '' }));
  const names = isHeader ? first.map((name) => name.trim().slice(0, 1000)) : first.map(() => '');
  return success({
    delimiter: read.value,
    hasHeader: isHeader,
    rows,
    names,
    columns,
    firstRows: firstRows.slice(0, importLimits.previewRows),
  });
}

/** GD513: a row of another length than the first. */
export function raggedRow(file: string, row: { readonly number: number; readonly cells: number }, expected: number) {
  return failure(diagnose('GD513', { file, line: row.number, cells: row.cells, expected }));
}
