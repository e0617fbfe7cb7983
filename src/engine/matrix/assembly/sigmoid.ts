import { exp, madd } from './exponential';
import { doubleSigmoid, singleSigmoid } from './function-tables';
import { firstNumbers, highRows, lowRows, secondNumbers } from './table-rows';
import { choose, constant, half, isAny, one, signBits, splat } from './vector';

// The sigmoid of −|z| = −(a + v), a the nearest multiple of 1/8: with S = σ(−a) from the table and h = (v/2)·coth (v/2),
//   σ(−(a + v)) = S − S·(1 − S)·v / (h + (1/2 − S)·v),
// the addition theorem of tanh written for σ(z) = (1 + tanh (z/2)) / 2. The quotient is below a 16th of S, so that its errors count for little.
// σ(|z|) is 1 − σ(−|z|).

/** Behind it e^z is the sigmoid of negative z, and 1 that of positive ones; what rounds to multiples of 1/8 when it is added; coefficients of h. */
const doubles: usize = memory.data<f64>([38, 844424930131968, 0.08333333333333179, -0.0013888888817941087, 3.3063939546269024e-05]);
const singles: usize = memory.data<f32>([18, 1572864, 0.08333062078586347]);

@inline function entry<T>(index: i32): v128 { return constant<T>(doubles, singles, index); }

/** h = (v/2)·coth (v/2) by the Chebyshev fit of (h − 1) / v² for |v| ≤ 1/16, whose error in h is 2^-57 in float64 and 2^-26 in float32. */
@inline function scaledCotangent<T>(v: v128): v128 {
  const s = v128.mul<T>(v, v);
  let c = entry<T>(2);
  if (sizeof<T>() == 8) c = madd<T>(s, madd<T>(s, entry<T>(4), entry<T>(3)), c);
  return madd<T>(s, c, one<T>());
}

/** 1 / (1 + e^(−z)), at most 2 units in the last place off. It loses no small values, down to the subnormal ones. */
@inline export function sigmoid<T>(z: v128): v128 {
  const y = v128.andnot(z, signBits<T>());
  const rounded = v128.add<T>(y, entry<T>(1));
  const v = v128.sub<T>(y, v128.sub<T>(rounded, entry<T>(1)));
  const table = sizeof<T>() == 8 ? doubleSigmoid : singleSigmoid;
  const low = lowRows<T>(table, rounded), high = highRows<T>(table, rounded);
  const s = firstNumbers(low, high);
  const divisor = madd<T>(v128.sub<T>(half<T>(), s), v, scaledCotangent<T>(v));
  const below = v128.sub<T>(s, v128.div<T>(v128.mul<T>(secondNumbers(low, high), v), divisor));
  const value = choose(v128.lt<T>(z, splat<T>(0)), below, v128.sub<T>(one<T>(), below));
  const isFar = v128.gt<T>(y, entry<T>(0));
  return isAny(isFar) ? choose(isFar, exp<T>(v128.pmin<T>(z, splat<T>(0))), value) : value;
}
