/** ln 2 in two parts; the first has so many zeros at its end that small integers times it are exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** Coefficients of a polynomial for (log((1 + s) / (1 − s)) − 2s) / s, in powers of s². */
const coefficients = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805, 0.15313837699209373,
  0.14798198605116586,
] as const;

const word = new DataView(new ArrayBuffer(8));

/**
 * log x for a positive, normal x, to less than 1 unit in the last place, with the same bits everywhere: `Math.log` is free to differ
 * between platforms. Algorithm: fdlibm `e_log.c` (Sun Microsystems, 1993), x = 2^k·(1 + f) with √2/2 < 1 + f < √2.
 */
export function logarithm(x: number): number {
  word.setFloat64(0, x);
  const high = word.getUint32(0);
  // Adds to the exponent where the fraction is above √2.
  const carry = ((high & 0x000fffff) + 0x95f64) & 0x100000;
  const k = (high >>> 20) - 1023 + (carry >>> 20);
  word.setUint32(0, ((high & 0x000fffff) | (carry ^ 0x3ff00000)) >>> 0);
  const f = word.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const remainder = z * coefficients.reduceRight((sum, coefficient) => sum * z + coefficient, 0);
  const halfSquare = 0.5 * f * f;
  return k * ln2High - (halfSquare - (s * (halfSquare + remainder) + k * ln2Low) - f);
}
