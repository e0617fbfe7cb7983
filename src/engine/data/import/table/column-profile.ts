import type { TableColumn } from '../../../../shared/ipc/data-import.ts';
import { isMissing } from './cell-text.ts';
import { parseNumber } from './parse-number.ts';
import { cellText, numberOf, type Row } from './row.ts';

/** Most different values that are counted. */
const mostDistinct = 1000;

/** What is known of the cells of a column that were seen. */
export class ColumnProfile {
  missing = 0;
  numbers = 0;
  texts = 0;
  /** Whether all numbers are whole. */
  isWhole = true;
  /** The first cell that is neither a number nor missing, and its row. */
  firstText: { readonly text: string; readonly row: number } | null = null;
  #last = Number.NaN;
  #numbers: Set<number> | null = new Set();
  #texts: Set<string> | null = new Set();

  /** Takes a cell of a row. */
  add(row: Row, cell: number): void {
    const value = numberOf(row, cell);
    if (!Number.isNaN(value)) this.#addNumber(value);
    else this.#addText(cellText(row, cell), row.number);
  }

  /** Takes a cell of the row of that number, whatever it says. */
  addText(text: string, row: number): void {
    const bytes = Buffer.from(text);
    const value = parseNumber(bytes, 0, bytes.length);
    if (!Number.isNaN(value)) this.#addNumber(value);
    else this.#addText(text, row);
  }

  get type(): TableColumn['type'] {
    if (this.texts > 0) return 'categories';
    return this.numbers > 0 ? 'numbers' : 'empty';
  }

  /** Different values that are not missing; null where there are more than 1000. */
  get distinct(): number | null {
    if (!this.#numbers || !this.#texts) return null;
    const count = this.#numbers.size + this.#texts.size;
    return count > mostDistinct ? null : count;
  }

  #addText(text: string, row: number): void {
    if (isMissing(text)) {
      this.missing += 1;
      return;
    }
    this.texts += 1;
    this.firstText ??= { text, row };
    if (!this.#texts) return;
    this.#texts.add(text.trim());
    if (this.#texts.size > mostDistinct) this.#texts = null;
  }

  #addNumber(value: number): void {
    this.numbers += 1;
    // Columns of pictures are mostly the same number again and again.
    if (value === this.#last) return;
    this.#last = value;
    if (this.isWhole && !Number.isInteger(value)) this.isWhole = false;
    if (!this.#numbers) return;
    this.#numbers.add(value);
    if (this.#numbers.size > mostDistinct) this.#numbers = null;
  }
}
