import { constant, half, one } from './vector';

// e^x by x = n·ln 2 + r with |r| ≤ ln 2 / 2, e^r = 1 + r + r²·q(r). ln 2 is split in two parts (Cody and Waite, "Software Manual for the
// Elementary Functions", 1980) so that r keeps its last bits. q is the Chebyshev fit of (e^r − 1 − r) / r²; in float64 of degree 9, whose error in
// e^r is 2^-55.7, in float32 of degree 4, 2^-26.5.

/** log2 e, the rounder, ln 2 in two parts, the coefficients of q from the constant term on; then from where to where e^x is computed. */
const doubles: usize = memory.data<f64>([
  1.4426950408889634, 6755399441055744.0, 0.6931471803691238, 1.9082149292705877e-10,
  0.5000000000000001, 0.16666666666666669, 0.04166666666662413, 0.008333333333330062, 0.0013888888917213717,
  0.00019841269863053618, 2.4801521295954376e-05, 2.7557268459997064e-06, 2.7620088445409746e-07, 2.510038549551032e-08,
  710, -746,
]);
const singles: usize = memory.data<f32>([
  1.4426950408889634, 12582912.0, 0.693359375, -2.12194440e-4,
  0.5, 0.16666576266288757, 0.041666556149721146, 0.008363178931176662, 0.0013926184037700295,
  89, -104,
]);

@inline function entry<T>(index: i32): v128 { return constant<T>(doubles, singles, index); }

/** The coefficient of r^power in q. */
@inline function coefficient<T>(power: i32): v128 { return entry<T>(4 + power); }

/** A number so large that adding it rounds to an integer, which is then found in the lowest bits of the sum. */
@inline function rounder<T>(): v128 { return entry<T>(1); }

/** The nearest integer, for numbers far below the rounder. */
@inline function nearestInteger<T>(y: v128): v128 { return v128.sub<T>(v128.add<T>(y, rounder<T>()), rounder<T>()); }

/** n for x. */
@inline function exponentOf<T>(x: v128): v128 { return nearestInteger<T>(v128.mul<T>(x, entry<T>(0))); }

/** r = x − n·ln 2. */
@inline function remainderOf<T>(x: v128, n: v128): v128 {
  return v128.sub<T>(v128.sub<T>(x, v128.mul<T>(n, entry<T>(2))), v128.mul<T>(n, entry<T>(3)));
}

/** 2^n for integers n of normal powers. */
@inline function powerOfTwo<T>(n: v128): v128 {
  const bits = v128.add<T>(n, rounder<T>());
  if (sizeof<T>() == 8) return i64x2.add(i64x2.shl(bits, 52), one<T>());
  return i32x4.add(i32x4.shl(bits, 23), one<T>());
}

/** e^r for |r| ≤ ln 2 / 2. The even and the odd powers of q are summed side by side. */
@inline function powerOfRemainder<T>(r: v128): v128 {
  const s = v128.mul<T>(r, r);
  let even: v128, odd: v128;
  if (sizeof<T>() == 8) {
    even = madd<T>(s, coefficient<T>(8), coefficient<T>(6));
    odd = madd<T>(s, coefficient<T>(9), coefficient<T>(7));
    even = madd<T>(s, even, coefficient<T>(4));
    odd = madd<T>(s, odd, coefficient<T>(5));
    even = madd<T>(s, even, coefficient<T>(2));
    odd = madd<T>(s, odd, coefficient<T>(3));
  } else {
    even = madd<T>(s, coefficient<T>(4), coefficient<T>(2));
    odd = coefficient<T>(3);
  }
  even = madd<T>(s, even, coefficient<T>(0));
  odd = madd<T>(s, odd, coefficient<T>(1));
  const q = madd<T>(r, odd, even);
  return v128.add<T>(one<T>(), v128.add<T>(r, v128.mul<T>(s, q)));
}

/** a·b + c, rounded twice: WebAssembly has no fused form, and none is wanted. */
@inline export function madd<T>(a: v128, b: v128, c: v128): v128 { return v128.add<T>(v128.mul<T>(a, b), c); }

/** e^x for all x, with infinity above and gradual underflow below: 2^n is multiplied on in two halves. NaN gives NaN. */
@inline export function exp<T>(x: v128): v128 {
  x = v128.pmax<T>(v128.pmin<T>(x, entry<T>(sizeof<T>() == 8 ? 14 : 9)), entry<T>(sizeof<T>() == 8 ? 15 : 10));
  const n = exponentOf<T>(x);
  const power = powerOfRemainder<T>(remainderOf<T>(x, n));
  const part = v128.nearest<T>(v128.mul<T>(n, half<T>()));
  return v128.mul<T>(v128.mul<T>(power, powerOfTwo<T>(part)), powerOfTwo<T>(v128.sub<T>(n, part)));
}
