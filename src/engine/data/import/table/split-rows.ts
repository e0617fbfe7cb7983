import Papa from 'papaparse';
import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { type Failure, failure } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { decimalOf, exactPower, powers } from './parse-number.ts';
import type { Row } from './row.ts';

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
/** Most digits whose whole number has surely 31 bits. */
const mostWhole = 9;
/** Bytes that a cell takes at most for each of JavaScript's characters. */
const bytesPerCharacter = 3;

/** Takes a row; a failure ends the reading, and so does `stop`, once enough was read. */
export type RowReader = (row: Row) => Failure | 'stop' | null;

/** A row whose places are written anew for each line. */
class ReusedRow implements Row {
  bytes: Buffer = Buffer.alloc(0);
  readonly starts = new Int32Array(importLimits.columns + 1);
  readonly ends = new Int32Array(importLimits.columns + 1);
  readonly numbers = new Float64Array(importLimits.columns + 1);
  cells = 0;
  number = 0;
}

/**
 * Cuts whole lines of UTF-8 into rows and cells. Where no cell is in quotation marks, which is so in nearly all tables of numbers, a row ends at a line feed
 * and a cell at a delimiter, and nothing is copied; everything else is left to Papa Parse.
 */
export class RowSplitter {
  readonly #row = new ReusedRow();
  readonly delimiter: string;
  readonly #file: string;
  readonly #onRow: RowReader;
  #scratch = Buffer.alloc(0);

  constructor(delimiter: string, file: string, onRow: RowReader) {
    this.delimiter = delimiter;
    this.#file = file;
    this.#onRow = onRow;
  }

  /** Rows that were begun so far. */
  get rows(): number {
    return this.#row.number;
  }

  /** Reads lines, the last of which ends in a line feed. `open`: a quotation mark is not closed in them, so that nothing was read yet. */
  split(lines: Buffer): Failure | 'stop' | 'open' | null {
    return lines.includes(quote) ? this.#splitQuoted(lines) : this.#splitPlain(lines);
  }

  #splitPlain(bytes: Buffer): Failure | 'stop' | null {
    this.#row.bytes = bytes;
    for (let at = 0; at < bytes.length; ) {
      at = this.#scanRow(bytes, at);
      if (this.#row.cells > importLimits.columns) return this.#tooManyColumns();
      const failed = this.#read();
      if (failed) return failed;
    }
    return null;
  }

  /**
   * Takes a row from its first byte on, and answers where the next one begins. Cells of one digit, of which tables of pictures consist, and short decimals are
   * read at once; every other cell is scanned by itself.
   */
  #scanRow(bytes: Buffer, from: number): number {
    const delimiter = this.delimiter.charCodeAt(0);
    const { starts, ends, numbers } = this.#row;
    const { length } = bytes;
    const most = numbers.length;
    let cells = 0;
    let at = from;
    for (;;) {
      const start = at;
      const digit = (bytes[at] ?? lineFeed) - zero;
      if (digit >= 0 && digit <= 9 && bytes[at + 1] === delimiter && cells < most) {
        numbers[cells] = digit;
        at += 1;
        starts[cells] = start;
        ends[cells] = at;
      } else {
        at = readShortDecimal(bytes, start, delimiter, numbers, cells);
        if (at < 0) at = this.#scanCell(bytes, start, cells, delimiter);
        else if (cells < most) {
          starts[cells] = start;
          ends[cells] = at;
        }
      }
      cells += 1;
      at += 1;
      if (bytes[at - 1] !== delimiter || at >= length) break;
    }
    this.#row.cells = cells;
    return at;
  }

  /**
   * Takes a cell from its first byte on, and answers where it ends. Reads its number on the way, rounded as `parseNumber` does: a second look at each byte would
   * cost as much again.
   */
  #scanCell(bytes: Buffer, start: number, cell: number, delimiter: number): number {
    const isNegative = bytes[start] === minus;
    const first = isNegative ? start + 1 : start;
    let mantissa = 0;
    let pointAt = -1;
    let at = first;
    for (; ; at += 1) {
      const byte = bytes[at] ?? lineFeed;
      if (byte >= zero && byte <= nine) mantissa = mantissa * 10 + (byte - zero);
      else if (byte === point && pointAt < 0) pointAt = at;
      else break;
    }
    const stop = cellEnd(bytes, at, delimiter);
    const end = stop > start && bytes[stop] !== delimiter && bytes[stop - 1] === carriageReturn ? stop - 1 : stop;
    const decimals = pointAt < 0 ? 0 : at - pointAt - 1;
    const digits = at - first - (pointAt < 0 ? 0 : 1);
    const isPlain = at === end && digits > 0 && mantissa <= Number.MAX_SAFE_INTEGER && decimals <= exactPower;
    const { starts, ends, numbers } = this.#row;
    starts[cell] = start;
    ends[cell] = end;
    numbers[cell] = isPlain ? decimalOf(isNegative ? -mantissa : mantissa, decimals) : Number.NaN;
    return stop;
  }

  #splitQuoted(lines: Buffer): Failure | 'stop' | 'open' | null {
    const text = lines.toString('utf8').replaceAll('\r\n', '\n');
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: this.delimiter, newline: '\n' });
    if (errors.some(({ code }) => code === 'MissingQuotes')) return 'open';
    // What is behind the last line feed is no row.
    for (const cells of data.slice(0, -1)) {
      if (cells.length > importLimits.columns) return this.#tooManyColumns();
      this.#encode(cells);
      const failed = this.#read();
      if (failed) return failed;
    }
    return null;
  }

  #encode(cells: readonly string[]): void {
    const row = this.#row;
    const room = cells.reduce((sum, cell) => sum + cell.length * bytesPerCharacter, 0);
    if (this.#scratch.length < room) this.#scratch = Buffer.allocUnsafe(2 * room);
    row.bytes = this.#scratch;
    row.cells = cells.length;
    let at = 0;
    for (const [index, cell] of cells.entries()) {
      row.starts[index] = at;
      at += this.#scratch.write(cell, at);
      row.ends[index] = at;
      row.numbers[index] = Number.NaN;
    }
  }

  #read(): Failure | 'stop' | null {
    this.#row.number += 1;
    return isEmpty(this.#row) ? null : this.#onRow(this.#row);
  }

  #tooManyColumns(): Failure {
    const value = `${importLimits.columns}`;
    return failure(diagnose('GD534', { file: this.#file, problem: 'too-many-columns', row: this.#row.number + 1, value }));
  }
}

/**
 * Reads a cell that is nothing but a decimal of at most nine digits, which processors count in whole numbers, into its place among `numbers`, rounded as `parseNumber`
 * does. Answers where the cell ends, at a delimiter or a line feed; −1 where it is anything else.
 */
function readShortDecimal(bytes: Buffer, start: number, delimiter: number, numbers: Float64Array, cell: number): number {
  const sign = bytes[start] === minus ? -1 : 1;
  const first = sign < 0 ? start + 1 : start;
  let at = first;
  let mantissa = 0;
  let byte = bytes[at] ?? lineFeed;
  while (byte >= zero && byte <= nine) {
    mantissa = (Math.imul(mantissa, 10) + byte - zero) | 0;
    at += 1;
    byte = bytes[at] ?? lineFeed;
  }
  if (byte !== point) {
    if (!endsCell(byte, delimiter) || at === first || at - first > mostWhole) return -1;
    numbers[cell] = sign * mantissa;
    return at;
  }
  const pointAt = at;
  at += 1;
  byte = bytes[at] ?? lineFeed;
  while (byte >= zero && byte <= nine) {
    mantissa = (Math.imul(mantissa, 10) + byte - zero) | 0;
    at += 1;
    byte = bytes[at] ?? lineFeed;
  }
  const digits = at - first - 1;
  if (!endsCell(byte, delimiter) || digits === 0 || digits > mostWhole) return -1;
  numbers[cell] = (sign * mantissa) / (powers[at - pointAt - 1] ?? 1);
  return at;
}

function endsCell(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === lineFeed;
}

/** Whether a row has a single cell, with nothing in it but spaces: a blank line. */
function isEmpty({ cells, bytes, starts, ends }: Row): boolean {
  if (cells !== 1) return false;
  for (let at = starts[0] ?? 0; at < (ends[0] ?? 0); at += 1) if ((bytes[at] ?? 0) > space) return false;
  return true;
}

/** Where a cell ends, at a delimiter or a line feed. */
function cellEnd(bytes: Buffer, from: number, delimiter: number): number {
  let at = from;
  for (let byte = bytes[at]; byte !== delimiter && byte !== lineFeed && byte !== undefined; byte = bytes[at]) at += 1;
  return at;
}
