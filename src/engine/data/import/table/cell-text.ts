const missingWords: ReadonlySet<string> = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-nan', '+nan']);
const infinities: ReadonlySet<string> = new Set(['inf', 'infinity', '∞']);
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Whether a cell says that its value is missing: nothing, NA, N/A, NaN, null, None, ?, in capitals or not. */
export function isMissing(text: string): boolean {
  return missingWords.has(text.trim().toLowerCase());
}

/** Whether a cell says an infinite number, or one that is too large for float64. */
export function isInfinite(text: string): boolean {
  const word = text.trim();
  return infinities.has(word.toLowerCase().replace(/^[+-]/, '')) || (decimal.test(word) && !Number.isFinite(Number(word)));
}

/** A piece of a cell that a message quotes. */
export function quoteCell(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
