import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { GrowingRows } from './import/growing-rows.ts';
import { quoteCell } from './import/table/cell-text.ts';
import { raggedRow } from './import/table/profile-table.ts';
import { readRows } from './import/table/read-rows.ts';
import { cellText, numberOf, type Row } from './import/table/row.ts';
import { tooLarge } from './import/too-large.ts';
import { unhurriedWork } from './import/unhurried-work.ts';
import type { NumericArray } from './numeric-array.ts';

const notFinite: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, infinity: Infinity };

/**
 * Reads comma-separated numbers (or with tabs, semicolons, bars between them) into a table (rows, columns). A first row that is not all numbers is taken
 * for names; NaN and infinity are kept. Fails with GD512 at a cell that is no number, GD513 at a row of another length, GD505 (memory), GD507 (nothing is
 * there), GD509 (cannot be opened), GD534 (no table).
 */
export async function readCsv(path: string, file: string): Promise<Result<NumericArray>> {
  let rows: GrowingRows | null = null;
  let numbers = new Float64Array(0);
  const read = await readRows(path, file, unhurriedWork, (row) => {
    if (rows && row.cells !== rows.width) return raggedRow(file, row, rows.width);
    const isFirst = rows === null;
    rows ??= new GrowingRows(row.cells);
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
  const table = rows as GrowingRows | null;
  if (!table || table.rows === 0) return failure(diagnose('GD507', { file, problem: 'empty', value: '' }));
  const { rows: count, width } = table;
  const values = new Float64Array(count * width);
  for (const block of table.release()) values.set(block.values.subarray(0, block.rows * width), block.first * width);
  return success({ shape: [count, width], values });
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
