import Papa from 'papaparse';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { NumericArray } from './numeric-array.ts';

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const notFinite: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, infinity: Infinity };
/** Longest piece of a cell that a message quotes. */
const quoted = 40;

/**
 * Reads comma-separated numbers (or with tabs, semicolons, bars between them) into a table (rows, columns). A first row that is not all
 * numbers is taken for names. Fails with GD512 at a cell that is no number, GD513 at a row of another length, GD507 where nothing is there.
 */
export function readCsv(text: string, file: string): Result<NumericArray> {
  const contents = text.replace(/^\uFEFF/, '');
  const { delimiter } = Papa.parse(contents, { preview: 10, skipEmptyLines: 'greedy' }).meta;
  const { data } = Papa.parse<string[]>(contents, { delimiter });
  // Empty lines are left out only here: they count where a message names a line.
  const table = data.map((cells, index) => ({ cells, line: index + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = table[0]?.cells;
  const hasNames = first?.some((cell) => parseNumber(cell) === null) ?? false;
  const rows = hasNames ? table.slice(1) : table;
  const columns = first?.length ?? 0;
  if (rows.length === 0) return failure(diagnose('GD507', { file, problem: 'empty', value: '' }));
  const values = new Float64Array(rows.length * columns);
  for (const [index, { cells, line }] of rows.entries()) {
    if (cells.length !== columns) return failure(diagnose('GD513', { file, line, cells: cells.length, expected: columns }));
    for (const [column, cell] of cells.entries()) {
      const value = parseNumber(cell);
      if (value === null) return failure(diagnose('GD512', { file, line, column: column + 1, value: cell.slice(0, quoted) }));
      values[index * columns + column] = value;
    }
  }
  return success({ shape: [rows.length, columns], values });
}

/** The number that a cell says, NaN and infinity included; null where it says none. */
function parseNumber(cell: string): number | null {
  const text = cell.trim();
  if (number.test(text)) return Number(text);
  const word = text.toLowerCase().replace(/^[+-]/, '');
  if (!Object.hasOwn(notFinite, word)) return null;
  return (text.startsWith('-') ? -1 : 1) * (notFinite[word] ?? Number.NaN);
}
