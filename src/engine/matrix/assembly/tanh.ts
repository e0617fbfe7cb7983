import { madd } from './exponential';
import { doubleTanh, singleTanh } from './function-tables';
import { firstNumbers, highRows, lowRows, secondNumbers } from './table-rows';
import { constant, one, signBits } from './vector';

// tanh of |z| = a + v, a the multiple of 1/32 below which v is the least: by the addition theorem, multiplied by v / tanh v,
//   tanh (a + v) = T + (1 − T²)·v / (h + T·v)  with T = tanh a from the table and h = v·coth v, an even function of v.
// As the quotient is the smaller part, the errors of its one division and of h count for little. Near zero, where it would not be, a is 0 and the quotient
// v / h all there is: so v goes from −1/4 to 3/4 of the spacing, and not to half of it on either side.

/** Where tanh is 1, a quarter of the spacing, what rounds to multiples of the spacing when it is added; then the coefficients of h. */
const doubles: usize = memory.data<f64>([
  19.125, 0.0078125, 211106232532992, 0.33333333333333226, -0.02222222218630266, 0.002116227741126374,
]);
const singles: usize = memory.data<f32>([9.0625, 0.0078125, 393216, 0.33332722997735925]);

@inline function entry<T>(index: i32): v128 { return constant<T>(doubles, singles, index); }

/** h = v·coth v by the Chebyshev fit of (h − 1) / v² for |v| ≤ 3/128, whose error in h is 2^-60 in float64 and 2^-28 in float32. */
@inline function scaledCotangent<T>(v: v128): v128 {
  const s = v128.mul<T>(v, v);
  let c = entry<T>(3);
  if (sizeof<T>() == 8) c = madd<T>(s, madd<T>(s, entry<T>(5), entry<T>(4)), c);
  return madd<T>(s, c, one<T>());
}

/** tanh z, at most 2 units in the last place off. */
@inline export function tanh<T>(z: v128): v128 {
  const x = v128.pmin<T>(v128.andnot(z, signBits<T>()), entry<T>(0));
  const rounded = v128.add<T>(v128.sub<T>(x, entry<T>(1)), entry<T>(2));
  const v = v128.sub<T>(x, v128.sub<T>(rounded, entry<T>(2)));
  const table = sizeof<T>() == 8 ? doubleTanh : singleTanh;
  const low = lowRows<T>(table, rounded), high = highRows<T>(table, rounded);
  const t = firstNumbers(low, high);
  const quotient = v128.div<T>(v128.mul<T>(secondNumbers(low, high), v), madd<T>(t, v, scaledCotangent<T>(v)));
  return v128.or(v128.add<T>(t, quotient), v128.and(z, signBits<T>()));
}
