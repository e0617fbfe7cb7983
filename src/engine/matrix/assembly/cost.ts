import { log } from './logarithm';
import { choose } from './vector';

// Sums of the cost over numbers that lie one behind the other, in float64 for both precisions.
//
// Where all labels are 0 or 1, Σ log p of the probabilities p of what is right is one logarithm of a product: after a few factors its exponent is taken
// out and summed as an integer, its fraction goes on. Other labels, and predictions that are NaN or so bad that a product of a few is too small for
// float64, take one logarithm for each term. The error of the product is below that of the probabilities themselves: half a unit in
// the last place of 1 for each.

const binaryCrossEntropy: i32 = 0;
const categoricalCrossEntropy: i32 = 1;

const ln2: f64 = 0.6931471805599453;

/** Factors of each lane between two looks at the exponent. */
const factors: i32 = 16;

/** What a product of so many probabilities must not fall below: well above the smallest normal number. */
const leastProduct: f64 = 1e-300;

/** Two numbers as float64. */
@inline function pair<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(address) : f64x2.promote_low_f32x4(v128.load64_zero(address));
}

/** The number at an address and, in the second lane, `other`. */
@inline function single<T>(address: usize, other: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(other), 0, sizeof<T>() == 8 ? load<f64>(address) : <f64>load<f32>(address));
}

/** Probability of what is right: a where y is 1; otherwise 1 − a with two classes in one row, 1 (nothing to add) with a row for each class. */
@inline function rightProbability<B>(a: v128, other: v128, isOne: v128, one: v128): v128 {
  return choose(isOne, a, isBoolean<B>() ? other : one);
}

/** Σ −log of the right probabilities, with B bool those of two classes in one row; NaN where the sum has to be made term by term. */
function logarithmOfProduct<T, B>(a: usize, y: usize, count: i32): f64 {
  const one = f64x2.splat(1), fraction = i64x2.splat(0x000fffffffffffff), least = f64x2.splat(leastProduct);
  let product0 = one, product1 = one;
  // Bits of labels that are not 1: none where they are 0.
  let soft = i64x2.splat(0), exponents = i64x2.splat(0), isInRange = i64x2.splat(-1);
  let looks: i64 = 0;
  for (let start = 0; start < count; start += 4 * factors) {
    const end = min(start + 4 * factors, count);
    let index = start;
    for (; index + 4 <= end; index += 4) {
      const a0 = pair<T>(a), a1 = pair<T>(a + 2 * sizeof<T>());
      const y0 = pair<T>(y), y1 = pair<T>(y + 2 * sizeof<T>());
      const other0 = f64x2.sub(one, a0), other1 = f64x2.sub(one, a1);
      const isOne0 = f64x2.eq(y0, one), isOne1 = f64x2.eq(y1, one);
      soft = v128.or(soft, v128.or(v128.andnot(y0, isOne0), v128.andnot(y1, isOne1)));
      product0 = f64x2.mul(product0, rightProbability<B>(a0, other0, isOne0, one));
      product1 = f64x2.mul(product1, rightProbability<B>(a1, other1, isOne1, one));
      a += 4 * sizeof<T>();
      y += 4 * sizeof<T>();
    }
    for (; index < end; index++) {
      const a0 = single<T>(a, 1), y0 = single<T>(y, 1);
      const other0 = f64x2.sub(one, a0), isOne0 = f64x2.eq(y0, one);
      soft = v128.or(soft, v128.andnot(y0, isOne0));
      product0 = f64x2.mul(product0, rightProbability<B>(a0, other0, isOne0, one));
      a += sizeof<T>();
      y += sizeof<T>();
    }
    isInRange = v128.and(isInRange, v128.and(f64x2.ge(product0, least), f64x2.ge(product1, least)));
    exponents = i64x2.add(exponents, i64x2.add(i64x2.shr_u(product0, 52), i64x2.shr_u(product1, 52)));
    product0 = v128.or(v128.and(product0, fraction), one);
    product1 = v128.or(v128.and(product1, fraction), one);
    looks++;
  }
  if (v128.any_true(soft) || !i64x2.all_true(isInRange)) return NaN;
  const logs = log(f64x2.mul(product0, product1));
  const exponent = i64x2.extract_lane(exponents, 0) + i64x2.extract_lane(exponents, 1) - 4 * 1023 * looks;
  return -(<f64>exponent * ln2 + (f64x2.extract_lane(logs, 0) + f64x2.extract_lane(logs, 1)));
}

/** weight·logarithm; 0 for weight 0 even where the logarithm is infinite, but not where it is NaN. */
@inline function weighted(weight: v128, logarithm: v128): v128 {
  const isNothing = v128.and(f64x2.eq(weight, f64x2.splat(0)), f64x2.eq(logarithm, logarithm));
  return v128.andnot(f64x2.mul(weight, logarithm), isNothing);
}

/** The same sum term by term. */
function sumOfLogarithms<T>(code: i32, a: usize, y: usize, count: i32): f64 {
  const one = f64x2.splat(1);
  let sums = f64x2.splat(0);
  for (let index = 0; index < count; index += 2) {
    const isWhole = index + 1 < count;
    // The lane without a number gets a certain and right prediction, which adds nothing.
    const labels = isWhole ? pair<T>(y) : single<T>(y, 1);
    const predictions = isWhole ? pair<T>(a) : single<T>(a, 1);
    let term = weighted(labels, log(predictions));
    if (code == binaryCrossEntropy) term = f64x2.add(term, weighted(f64x2.sub(one, labels), log(f64x2.sub(one, predictions))));
    sums = f64x2.sub(sums, term);
    a += 2 * sizeof<T>();
    y += 2 * sizeof<T>();
  }
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/** Σ (a − y)² / 2. */
function sumOfSquares<T>(a: usize, y: usize, count: i32): f64 {
  let sums = f64x2.splat(0);
  for (let index = 0; index < count; index += 2) {
    const isWhole = index + 1 < count;
    const d = isWhole ? f64x2.sub(pair<T>(a), pair<T>(y)) : f64x2.sub(single<T>(a, 0), single<T>(y, 0));
    sums = f64x2.add(sums, f64x2.mul(d, d));
    a += 2 * sizeof<T>();
    y += 2 * sizeof<T>();
  }
  return (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)) * 0.5;
}

/** Sum of the cost's terms over `count` numbers of A and Y, before the division by m. */
export function costOfRow<T>(code: i32, a: usize, y: usize, count: i32): f64 {
  let sum = NaN;
  if (code == binaryCrossEntropy) sum = logarithmOfProduct<T, bool>(a, y, count);
  else if (code == categoricalCrossEntropy) sum = logarithmOfProduct<T, u8>(a, y, count);
  else return sumOfSquares<T>(a, y, count);
  return isNaN(sum) ? sumOfLogarithms<T>(code, a, y, count) : sum;
}
