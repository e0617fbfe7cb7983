import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { GrowingFeatures } from './features/growing-features.ts';
import type { StoredArray } from './import/arrays/stored-array.ts';
import type { ImportWork } from './import/import-work.ts';
import { quoteCell } from './import/table/cell-text.ts';
import { raggedRow } from './import/table/profile-table.ts';
import { readRows } from './import/table/read-rows.ts';
import { cellText, numberOf, type Row } from './import/table/row.ts';
import { tooLarge } from './import/too-large.ts';

const notFinite: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, infinity: Infinity };

/**
 * Reads comma-separated numbers (or with tabs, semicolons, bars between them) into an array (rows, columns). A first row that is not all numbers is taken
 * for names; NaN and infinity are kept. Fails with GD512 at a cell that is no number, GD513 at a row of another length, GD505 (memory), GD507 (nothing is
 * there), GD509 (cannot be opened), GD530 (cancelled), GD534 (no table).
 */
export async function readCsv(path: string, file: string, work: ImportWork): Promise<Result<StoredArray>> {
  let rows: GrowingFeatures | null = null;
  let numbers = new Float64Array(0);
  const read = await readRows(path, file, work, (row) => {
    if (rows && row.cells !== rows.count) return raggedRow(file, row, rows.count);
    const isFirst = rows === null;
    rows ??= new GrowingFeatures(row.cells);
    if (isFirst) numbers = new Float64Array(row.cells);
    for (let cell = 0; cell < row.cells; cell += 1) {
      const value = numberIn(row, cell);
      if (value !== null) numbers[cell] = value;
      else if (isFirst) return null;
      else {
        const place = { line: row.number, column: cell + 1 };
        return failure(diagnose('GD512', { file, ...place, value: quoteCell(cellText(row, cell).trim()) }));
      }
    }
    rows.add(numbers);
    return rows.bytes > limits.arenaBytes ? tooLarge(file, rows.bytes) : null;
  });
  if (!read.ok) return read;
  const table = rows as GrowingFeatures | null;
  if (!table || table.examples === 0) return failure(diagnose('GD507', { file, problem: 'empty', value: '' }));
  const inMemory = table.finish();
  const { count, examples } = inMemory;
  const readRow = async (from: number, to: number) => {
    const values = new Float64Array((to - from) * count);
    for (let row = from; row < to; row += 1) inMemory.readExample(row, values.subarray((row - from) * count, (row - from + 1) * count));
    return success(values);
  };
  return success({
    name: file,
    key: '',
    shape: [examples, count],
    type: 'float64',
    isNumeric: true,
    isFortran: false,
    inMemory,
    read: readRow,
  });
}

/** The number that a cell says, NaN and infinity included; null where it says none. */
function numberIn(row: Row, cell: number): number | null {
  const value = numberOf(row, cell);
  if (!Number.isNaN(value)) return value;
  const text = cellText(row, cell).trim().toLowerCase();
  const word = text.replace(/^[+-]/, '');
  if (!Object.hasOwn(notFinite, word)) return null;
  return (text.startsWith('-') ? -1 : 1) * (notFinite[word] ?? Number.NaN);
}
