import { choose } from './vector';
import { madd } from './exponential';

/**
 * log x for two float64: the algorithm of fdlibm's `e_log.c` (Sun Microsystems, 1993), x = 2^k·(1 + f) with √2/2 < 1 + f < √2, below 1 unit in
 * the last place. −∞ for 0, NaN for negative numbers and NaN.
 */
@inline export function log(x: v128): v128 {
  const isSubnormal = f64x2.lt(x, f64x2.splat(2.2250738585072014e-308));
  const scaled = choose(isSubnormal, f64x2.mul(x, f64x2.splat(18014398509481984.0)), x);
  // Adding the distance from √2/2 to 1 carries into the exponent where the fraction is above √2.
  const shifted = i64x2.add(scaled, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e667f3bcd));
  // An integer below 2^52 in the low bits of 2^52 is that float64.
  const biased = f64x2.sub(v128.or(i64x2.shr_u(shifted, 52), f64x2.splat(4503599627370496.0)), f64x2.splat(4503599627370496.0));
  const k = f64x2.sub(biased, choose(isSubnormal, f64x2.splat(1077), f64x2.splat(1023)));
  const fraction = i64x2.add(v128.and(shifted, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3fe6a09e667f3bcd));
  const f = f64x2.sub(fraction, f64x2.splat(1));
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  let r = madd<f64>(z, f64x2.splat(1.479819860511658591e-1), f64x2.splat(1.531383769920937332e-1));
  r = madd<f64>(z, r, f64x2.splat(1.818357216161805012e-1));
  r = madd<f64>(z, r, f64x2.splat(2.222219843214978396e-1));
  r = madd<f64>(z, r, f64x2.splat(2.857142874366239149e-1));
  r = madd<f64>(z, r, f64x2.splat(3.999999999940941908e-1));
  r = f64x2.mul(z, madd<f64>(z, r, f64x2.splat(6.666666666666735130e-1)));
  const halfSquare = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const low = madd<f64>(k, f64x2.splat(1.90821492927058770002e-10), f64x2.mul(s, f64x2.add(halfSquare, r)));
  const result = f64x2.sub(f64x2.mul(k, f64x2.splat(6.93147180369123816490e-1)), f64x2.sub(f64x2.sub(halfSquare, low), f));
  return special(x, result);
}

/** What the formula does not give: log 0 = −∞, log ∞ = ∞, NaN otherwise. */
@inline function special(x: v128, result: v128): v128 {
  result = choose(f64x2.eq(x, f64x2.splat(0)), f64x2.splat(-Infinity), result);
  result = choose(f64x2.eq(x, f64x2.splat(Infinity)), x, result);
  return choose(f64x2.ge(x, f64x2.splat(0)), result, f64x2.splat(NaN));
}
