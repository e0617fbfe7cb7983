const zero = 48;
const nine = 57;
const point = 46;
const plus = 43;
const minus = 45;
const upperE = 69;
const lowerE = 101;
/** Largest power of ten that float64 holds exactly. */
export const exactPower = 22;
/** Powers of ten from 10⁰ to `exactPower`. */
export const powers = Float64Array.from({ length: exactPower + 1 }, (_, exponent) => Number(`1e${exponent}`));
/** Most characters of a number. */
const longest = 4096;

/**
 * The number that the bytes from `start` to `end` write in decimals (`-1.5e-3`, spaces around it), rounded as JavaScript's `Number` does; NaN where they
 * write anything else, nothing, or a number beyond float64.
 *
 * Where the digits make a whole number up to 2⁵³ and the power of ten is at most 22, both are exact in float64, so that one division rounds correctly.
 * Source: W. D. Clinger, "How to read floating point numbers accurately", 1990. Everything else is left to `Number`.
 */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  const first = skipSpaces(bytes, start, end);
  const stop = skipSpacesBack(bytes, first, end);
  const begin = isSign(bytes[first]) ? first + 1 : first;
  let mantissa = 0;
  let pointAt = -1;
  for (let at = begin; at < stop; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) mantissa = mantissa * 10 + (byte - zero);
    else if (byte === point && pointAt < 0) pointAt = at;
    else return parseSlowly(bytes, first, stop);
  }
  const decimals = pointAt < 0 ? 0 : stop - pointAt - 1;
  const digits = stop - begin - (pointAt < 0 ? 0 : 1);
  if (digits <= 0) return Number.NaN;
  if (mantissa > Number.MAX_SAFE_INTEGER || decimals > exactPower) return parseSlowly(bytes, first, stop);
  return decimalOf(bytes[first] === minus ? -mantissa : mantissa, decimals);
}

/** A whole number up to 2⁵³ with its point moved to the left by up to 22 places, correctly rounded. */
export function decimalOf(mantissa: number, decimals: number): number {
  return decimals === 0 ? mantissa : mantissa / (powers[decimals] ?? 1);
}

/** `Number` knows more notations than decimals (`0x10`, `Infinity`, nothing at all): only what consists of the characters of decimals gets to it. */
function parseSlowly(bytes: Buffer, start: number, end: number): number {
  if (end - start > longest || end === start) return Number.NaN;
  for (let at = start; at < end; at += 1) if (!isOfDecimals(bytes[at] ?? 0)) return Number.NaN;
  const value = Number(bytes.toString('latin1', start, end));
  return Number.isFinite(value) ? value : Number.NaN;
}

function isOfDecimals(byte: number): boolean {
  return (byte >= zero && byte <= nine) || byte === point || byte === minus || byte === plus || byte === lowerE || byte === upperE;
}

function skipSpaces(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes[at])) at += 1;
  return at;
}

function skipSpacesBack(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(bytes[at - 1])) at -= 1;
  return at;
}

function isSign(byte: number | undefined): boolean {
  return byte === minus || byte === plus;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}
