import { isWithin, type NumberRange } from '../../shared/spec/number-range.ts';

/** Why a text is not taken: no number at all, not whole, or outside of the range. */
export type NumberProblem = 'not-a-number' | 'not-whole' | 'out-of-range';

export type ParsedNumber = { readonly value: number } | { readonly problem: NumberProblem };

/** Commas that set thousands apart, as in `100,000`: no others, since in many countries `0,5` is a half. */
const thousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])/;

/** Reads a number as a person types it; full-width digits, as Japanese input methods give them, count as digits. */
export function parseNumber(text: string, range: NumberRange): ParsedNumber {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s_]/g, '')
    .replace('−', '-')
    .replace(thousands, (grouped) => grouped.replaceAll(',', ''));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { problem: 'not-a-number' };
  const value = Number(plain);
  if (range.isInteger && !Number.isInteger(value)) return { problem: 'not-whole' };
  return isWithin(value, range) ? { value } : { problem: 'out-of-range' };
}
