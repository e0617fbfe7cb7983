import { log } from './logarithm';
import { choose } from './vector';

// Sums of the cost over one row of a block of columns, in float64 for both precisions.
//
// Where all labels are 0 or 1, Σ log p of the probabilities p of what is right is one logarithm of a product: exponents are summed as integers,
// fractions (each below 2) multiplied, at most 512 in two lanes. Other labels, and probabilities that are zero, subnormal or NaN, take one
// logarithm for each term. The error of the product is below that of the probabilities themselves: half a unit in the last place of 1 for
// each.

const binaryCrossEntropy: i32 = 0;
const categoricalCrossEntropy: i32 = 1;

const ln2: f64 = 0.6931471805599453;

// Constants in memory: one instruction, where V8 builds a splat anew in every turn of a loop.
const ones: usize = memory.data<f64>([1, 1]);
const zeros: usize = memory.data<f64>([0, 0]);
/** The smallest normal number. */
const leasts: usize = memory.data<f64>([2.2250738585072014e-308, 2.2250738585072014e-308]);
const fractions: usize = memory.data<i64>([0x000fffffffffffff, 0x000fffffffffffff]);

/** Two numbers as float64. */
@inline function pair<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(address) : f64x2.promote_low_f32x4(v128.load64_zero(address));
}

/** The number at an address and, in the second lane, `other`. */
@inline function single<T>(address: usize, other: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(other), 0, sizeof<T>() == 8 ? load<f64>(address) : <f64>load<f32>(address));
}

/** Probability of what is right: a where y is 1; otherwise 1 − a with two classes in one row, 1 (nothing to add) with a row for each class. */
@inline function rightProbability(code: i32, a: v128, y: v128): v128 {
  const one = v128.load(ones);
  return choose(f64x2.eq(y, one), a, code == binaryCrossEntropy ? f64x2.sub(one, a) : one);
}

/** Σ −log of the right probabilities; NaN where the sum has to be made term by term. */
@inline function logarithmOfProduct<T>(code: i32, a: usize, y: usize, count: i32): f64 {
  let exponents = i64x2.splat(0);
  let product = f64x2.splat(1);
  let isSimple = i64x2.splat(-1);
  const pairs = (count + 1) >> 1;
  for (let index = 0; index < pairs; index++) {
    const isWhole = 2 * index + 1 < count;
    const one = v128.load(ones);
    const labels = isWhole ? pair<T>(y) : single<T>(y, 1);
    const p = rightProbability(code, isWhole ? pair<T>(a) : single<T>(a, 1), labels);
    const isHard = v128.or(f64x2.eq(labels, v128.load(zeros)), f64x2.eq(labels, one));
    isSimple = v128.and(isSimple, v128.and(isHard, f64x2.ge(p, v128.load(leasts))));
    exponents = i64x2.add(exponents, i64x2.shr_u(p, 52));
    product = f64x2.mul(product, v128.or(v128.and(p, v128.load(fractions)), one));
    a += 2 * sizeof<T>();
    y += 2 * sizeof<T>();
  }
  if (!i64x2.all_true(isSimple)) return NaN;
  const logs = log(product);
  const exponent = i64x2.extract_lane(exponents, 0) + i64x2.extract_lane(exponents, 1) - 2 * 1023 * <i64>pairs;
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

/** Sum of the cost's terms over one row of at most 512 columns of A and Y, before the division by m. */
export function costOfRow<T>(code: i32, a: usize, y: usize, count: i32): f64 {
  let sum = NaN;
  if (code == binaryCrossEntropy) sum = logarithmOfProduct<T>(binaryCrossEntropy, a, y, count);
  else if (code == categoricalCrossEntropy) sum = logarithmOfProduct<T>(categoricalCrossEntropy, a, y, count);
  else return sumOfSquares<T>(a, y, count);
  return isNaN(sum) ? sumOfLogarithms<T>(code, a, y, count) : sum;
}
