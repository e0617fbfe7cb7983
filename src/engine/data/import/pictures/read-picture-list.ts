import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { ImportWork } from '../import-work.ts';
import { raggedRow } from '../table/profile-table.ts';
import { readRows } from '../table/read-rows.ts';
import { rowTexts } from '../table/row.ts';

/** What messages call the folder and the table in it. */
interface ListNames {
  readonly folder: string;
  readonly table: string;
}

/**
 * The labels of pictures by their names, from a table in which a column holds names and the next one (or the one before, where it is the last) labels.
 * Names are looked up among `pictures` and never lead to a file by themselves. Fails with GD537 where a name is none of them.
 */
export async function readPictureList(
  path: string,
  { folder, table }: ListNames,
  pictures: ReadonlySet<string>,
  work: ImportWork,
): Promise<Result<ReadonlyMap<string, string>>> {
  const rows: (readonly string[])[] = [];
  const read = await readRows(path, table, work, (row) => {
    const [first] = rows;
    if (first && first.length !== row.cells) return raggedRow(table, row, first.length);
    rows.push(rowTexts(row).map((text) => text.trim()));
    return null;
  });
  if (!read.ok) return read;
  const columns = rows[0]?.length ?? 0;
  const isName = (text: string | undefined) => text !== undefined && pictures.has(withoutDot(text));
  const column = Array.from({ length: columns }, (_, index) => index).find((index) => rows.some((cells) => isName(cells[index])));
  if (column === undefined || columns < 2) return failure(diagnose('GD537', { folder, problem: 'list', value: table }));
  const labelColumn = column === columns - 1 ? column - 1 : column + 1;
  const labels = new Map<string, string>();
  for (const [index, cells] of rows.entries()) {
    const picture = cells[column] ?? '';
    // The first row may name the columns.
    if (isName(picture)) labels.set(withoutDot(picture), cells[labelColumn] ?? '');
    else if (index > 0) return failure(diagnose('GD537', { folder, problem: 'list-name', value: picture.slice(0, 80) }));
  }
  return success(labels);
}

function withoutDot(name: string): string {
  return name.replace(/^\.[/\\]/, '');
}
