/** Most characters of a factor that is written as a decimal number. */
const shortDecimal = 6;

/**
 * n where a factor is 1/n of a whole number n above 1, null for any other. Dividing by n rounds as `X / 255` does in NumPy; multiplying by 1/255, which is
 * rounded itself, does not.
 */
export function divisorOf(factor: number): number | null {
  const divisor = Math.round(1 / factor);
  return divisor > 1 && 1 / divisor === factor ? divisor : null;
}

/** A factor as a person writes it: `0.5`, and `1/255` where a decimal number would be long. */
export function formatFactor(factor: number): string {
  const decimal = String(factor);
  const divisor = decimal.length > shortDecimal ? divisorOf(factor) : null;
  return divisor === null ? decimal : `1/${divisor}`;
}
