import { isWithin, type NumberRange } from '../../shared/spec/number-range.ts';

/** Why a text is not taken: no number at all, not whole, or outside of the range. */
export type NumberProblem = 'not-a-number' | 'not-whole' | 'out-of-range';

export type ParsedNumber = { readonly value: number } | { readonly problem: NumberProblem };

/** Commas that set thousands apart, as in `100,000`: no others, since in many countries `0,5` is a half. */
const thousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])/;

/** Reads a number, or a fraction of two such as `1/255`, as a person types it. The range is that of the quotient. */
export function parseFactor(text: string, range: NumberRange): ParsedNumber {
  const [numerator = '', denominator, ...more] = text.normalize('NFKC').split('/');
  if (denominator === undefined) return parseNumber(text, range);
  const any = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };
  const parts = [parseNumber(numerator, any), parseNumber(denominator, any)] as const;
  if (more.length > 0 || !('value' in parts[0]) || !('value' in parts[1])) return { problem: 'not-a-number' };
  const value = parts[0].value / parts[1].value;
  return isWithin(value, range) ? { value } : { problem: 'out-of-range' };
}

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
