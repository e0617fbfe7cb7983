import { isMissing } from './cell-text.ts';
import type { ColumnProfile } from './column-profile.ts';
import { parseNumber } from './parse-number.ts';

/**
 * Whether the first row of a table names its columns: a word above a column of numbers says so, a number above one says that it does not. Where all columns
 * are words, it does if its cells are all there and all different.
 */
export function hasHeader(first: readonly string[], below: readonly ColumnProfile[]): boolean {
  let votes = 0;
  for (const [column, cell] of first.entries()) {
    if (below[column]?.type !== 'numbers' || isMissing(cell)) continue;
    votes += isNumber(cell) ? -1 : 1;
  }
  if (votes !== 0) return votes > 0;
  return new Set(first).size === first.length && first.every((cell) => !isMissing(cell) && !isNumber(cell));
}

function isNumber(text: string): boolean {
  const bytes = Buffer.from(text);
  return !Number.isNaN(parseNumber(bytes, 0, bytes.length));
}
