// Numbers of twice the digits of float64, as sums high + low of which low is below half a unit in the last place of high (Dekker, "A floating-point
// technique for extending the available precision", 1971). Only what the tables are made with.

/** Splits a float64 in two of 26 bits each. */
const splitter: f64 = 134217729;

/** What a·b loses by rounding. */
export function productError(a: f64, b: f64): f64 {
  const aLarge = a * splitter, bLarge = b * splitter;
  const aHigh = aLarge - (aLarge - a), bHigh = bLarge - (bLarge - b);
  const aLow = a - aHigh, bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** (high + low) / (divisorHigh + divisorLow), rounded once. */
export function quotient(high: f64, low: f64, divisorHigh: f64, divisorLow: f64): f64 {
  const first = high / divisorHigh;
  const product = first * divisorHigh;
  const rest = high - product - productError(first, divisorHigh) + low - first * divisorLow;
  return first + rest / divisorHigh;
}
