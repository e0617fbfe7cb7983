import { exp, exponentOf, madd, powerOfRemainder, powerOfTwo, remainderOf } from './exponential';
import { choose, lanes, loadSplat, signBits, splat, storeFirst } from './vector';

// A = g(Z) for one row of a block of columns. A long chain of dependent operations would leave the processor waiting, so sigmoid and tanh
// take two short passes over the row, which stays in the first-level cache.

const linearCode: i32 = 0;
const sigmoidCode: i32 = 1;
const tanhCode: i32 = 2;
const reluCode: i32 = 3;
const leakyReluCode: i32 = 4;
const exponentialCode: i32 = 6;

/** Where tanh changes from a quotient of polynomials to one of powers. */
const tanhSplit: f64 = 0.625;

/** e^(−|z|). */
@inline function decay<T>(z: v128): v128 { return exp<T>(v128.or(z, signBits<T>())); }

/** 1 / (1 + e^(−z)) as e^z / (1 + e^z) for negative z, from e = e^(−|z|): that loses no small values. At most 2 units in the last place off. */
@inline function sigmoid<T>(z: v128, e: v128): v128 {
  const one = splat<T>(1);
  return v128.div<T>(choose(v128.lt<T>(z, splat<T>(0)), e, one), v128.add<T>(one, e));
}

/** e^(2|z|) + 1, where tanh |z| is not 1 yet. */
@inline function growth<T>(z: v128): v128 {
  const x = v128.pmin<T>(v128.andnot(v128.add<T>(z, z), signBits<T>()), splat<T>(44));
  const n = exponentOf<T>(x);
  return v128.add<T>(v128.mul<T>(powerOfRemainder<T>(remainderOf<T>(x, n)), powerOfTwo<T>(n)), splat<T>(1));
}

/**
 * tanh z from g = e^(2|z|) + 1: 1 − 2 / g, and near zero, where that would lose bits, x + x³·P(x²) / Q(x²) with the coefficients of Cephes
 * (Moshier, `tanh.c` and `tanhf.c`, 1984-1989). One division serves both. At most 2 units in the last place off.
 */
@inline function tanh<T>(z: v128, g: v128): v128 {
  const x = v128.andnot(z, signBits<T>());
  const s = v128.mul<T>(x, x);
  let p: v128, q: v128;
  if (sizeof<T>() == 8) {
    p = madd<T>(s, splat<T>(-9.64399179425052238628e-1), splat<T>(-9.92877231001918586564e1));
    p = madd<T>(s, p, splat<T>(-1.61468768441708447952e3));
    q = v128.add<T>(s, splat<T>(1.12811678491632931402e2));
    q = madd<T>(s, q, splat<T>(2.23548839060100448583e3));
    q = madd<T>(s, q, splat<T>(4.84406305325125486048e3));
  } else {
    p = madd<T>(s, splat<T>(-5.70498872745e-3), splat<T>(2.06390887954e-2));
    p = madd<T>(s, p, splat<T>(-5.37397155531e-2));
    p = madd<T>(s, p, splat<T>(1.33314422036e-1));
    p = madd<T>(s, p, splat<T>(-3.33332819422e-1));
    q = splat<T>(1);
  }
  const isSmall = v128.lt<T>(x, splat<T>(tanhSplit));
  const numerator = choose(isSmall, v128.mul<T>(v128.mul<T>(x, s), p), splat<T>(-2));
  const base = choose(isSmall, x, splat<T>(1));
  const magnitude = v128.add<T>(base, v128.div<T>(numerator, choose(isSmall, q, g)));
  return v128.or(magnitude, v128.and(z, signBits<T>()));
}

@inline function relu<T>(z: v128): v128 { return v128.max<T>(z, splat<T>(0)); }

@inline function leakyRelu<T>(z: v128): v128 {
  return choose(v128.gt<T>(z, splat<T>(0)), z, v128.mul<T>(z, splat<T>(0.01)));
}

const firstPass: i32 = 0;
const secondPass: i32 = 1;

/** A pass of a function over vectors of Z and of what the pass before has written. `code` and `pass` are constants where this is inlined. */
@inline function apply<T>(code: i32, pass: i32, z: v128, before: v128): v128 {
  if (code == sigmoidCode) return pass == firstPass ? decay<T>(z) : sigmoid<T>(z, before);
  if (code == tanhCode) return pass == firstPass ? growth<T>(z) : tanh<T>(z, before);
  if (code == reluCode) return relu<T>(z);
  if (code == leakyReluCode) return leakyRelu<T>(z);
  if (code == exponentialCode) return exp<T>(z);
  return z;
}

@inline function passOver<T>(code: i32, pass: i32, input: usize, out: usize, count: i32): void {
  let index = 0;
  for (; index + lanes<T>() <= count; index += lanes<T>()) {
    v128.store(out, apply<T>(code, pass, v128.load(input), v128.load(out)));
    input += 16;
    out += 16;
  }
  for (; index < count; index++) {
    storeFirst<T>(out, apply<T>(code, pass, loadSplat<T>(input), loadSplat<T>(out)));
    input += sizeof<T>();
    out += sizeof<T>();
  }
}

/** One row of A = g(Z), for the functions that go element by element. `input` and `out` are different rows. */
export function activateRow<T>(code: i32, input: usize, out: usize, count: i32): void {
  if (code == sigmoidCode) {
    passOver<T>(sigmoidCode, firstPass, input, out, count);
    passOver<T>(sigmoidCode, secondPass, input, out, count);
  } else if (code == tanhCode) {
    passOver<T>(tanhCode, firstPass, input, out, count);
    passOver<T>(tanhCode, secondPass, input, out, count);
  } else if (code == reluCode) passOver<T>(reluCode, firstPass, input, out, count);
  else if (code == leakyReluCode) passOver<T>(leakyReluCode, firstPass, input, out, count);
  else if (code == exponentialCode) passOver<T>(exponentialCode, firstPass, input, out, count);
  else passOver<T>(linearCode, firstPass, input, out, count);
}
