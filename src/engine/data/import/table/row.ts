/** One row of a table as bytes in UTF-8: cell i is `bytes` from `starts[i]` to `ends[i]`. Valid only until the next row. */
export interface Row {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cells: number;
  /** Place in the file, counted from 1; empty rows count. */
  readonly number: number;
}

/** What the cell says. */
export function cellText({ bytes, starts, ends }: Row, cell: number): string {
  return bytes.toString('utf8', starts[cell] ?? 0, ends[cell] ?? 0);
}

/** What all cells of a row say. */
export function rowTexts(row: Row): readonly string[] {
  return Array.from({ length: row.cells }, (_, cell) => cellText(row, cell));
}
