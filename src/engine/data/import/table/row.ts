import { parseNumber } from './parse-number.ts';

/** One row of a table as bytes in UTF-8: cell i is `bytes` from `starts[i]` to `ends[i]`. Valid only until the next row. */
export interface Row {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cells: number;
  /** The number of each cell that is nothing but digits, a point and a minus; NaN where a cell has to be looked at, as `numberOf` does. */
  readonly numbers: Float64Array;
  /** Place in the file, counted from 1; empty rows count. */
  readonly number: number;
}

/** The number that a cell says; NaN where it says none. */
export function numberOf({ numbers, bytes, starts, ends }: Row, cell: number): number {
  const value = numbers[cell] ?? Number.NaN;
  return Number.isNaN(value) ? parseNumber(bytes, starts[cell] ?? 0, ends[cell] ?? 0) : value;
}

/** What the cell says. */
export function cellText({ bytes, starts, ends }: Row, cell: number): string {
  return bytes.toString('utf8', starts[cell] ?? 0, ends[cell] ?? 0);
}

/** What all cells of a row say. */
export function rowTexts(row: Row): readonly string[] {
  return Array.from({ length: row.cells }, (_, cell) => cellText(row, cell));
}
