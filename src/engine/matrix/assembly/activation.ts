import { exp, expNormal, halfAngleCotangent, madd, nearestInteger, powerOfTwo } from './exponential';
import { choose, constant, isAll, lanes, leakySlope, loadSplat, one, signBits, splat, storeFirst, tanhEnd, tanhSplit, twoLog2E } from './vector';

// A = g(Z) for one row of a block of columns. A long chain of dependent operations would leave the processor waiting, so sigmoid and tanh
// take two short passes over the row, which stays in the first-level cache.

const linearCode: i32 = 0;
const sigmoidCode: i32 = 1;
const tanhCode: i32 = 2;
const reluCode: i32 = 3;
const leakyReluCode: i32 = 4;
const exponentialCode: i32 = 6;
const normalSigmoidCode: i32 = 7;

/** e^(−|z|); where all |z| of the row are small enough, without care for underflow. */
@inline function decay<T>(isNormal: bool, z: v128): v128 {
  const x = v128.or(z, signBits<T>());
  return isNormal ? expNormal<T>(x) : exp<T>(x);
}

/** Whether e^(−|z|) is a normal number for each z of a row. */
function decaysNormally<T>(input: usize, count: i32): bool {
  let largest = splat<T>(0);
  let index = 0;
  for (; index + lanes<T>() <= count; index += lanes<T>()) {
    largest = v128.pmax<T>(largest, v128.andnot(v128.load(input), signBits<T>()));
    input += 16;
  }
  for (; index < count; index++) {
    largest = v128.pmax<T>(largest, v128.andnot(loadSplat<T>(input), signBits<T>()));
    input += sizeof<T>();
  }
  return isAll<T>(v128.lt<T>(largest, splat<T>(sizeof<T>() == 8 ? 708 : 87)));
}

/** 1 / (1 + e^(−z)) as e^z / (1 + e^z) for negative z, from e = e^(−|z|): that loses no small values. At most 2 units in the last place off. */
@inline function sigmoid<T>(z: v128, e: v128): v128 {
  return v128.div<T>(choose(v128.lt<T>(z, splat<T>(0)), e, one<T>()), v128.add<T>(one<T>(), e));
}

/**
 * tanh |z| where it is not near zero: 1 − 2 / (e^(2|z|) + 1), up to where it is 1. Powers are taken to base 2: e^(2|z|) = 2^y with y = n + f. As 2^f is
 * (c + f) / (c − f), the two quotients become one, and c takes half the coefficients that 2^f itself would.
 */
@inline function tanhFar<T>(z: v128): v128 {
  const y = v128.pmin<T>(v128.mul<T>(v128.andnot(z, signBits<T>()), twoLog2E<T>()), tanhEnd<T>());
  const n = nearestInteger<T>(y);
  const f = v128.sub<T>(y, n);
  const c = halfAngleCotangent<T>(f);
  const below = v128.sub<T>(c, f);
  const above = v128.mul<T>(powerOfTwo<T>(n), v128.add<T>(c, f));
  return v128.sub<T>(one<T>(), v128.div<T>(v128.add<T>(below, below), v128.add<T>(above, below)));
}

/** P from the highest power on and, for float64, Q without its first coefficient 1. */
const tanhDoubles: usize = memory.data<f64>([
  -9.64399179425052238628e-1, -9.92877231001918586564e1, -1.61468768441708447952e3,
  1.12811678491632931402e2, 2.23548839060100448583e3, 4.84406305325125486048e3,
]);
const tanhSingles: usize = memory.data<f32>([-5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1]);

@inline function tanhConstant<T>(index: i32): v128 {
  return constant<T>(tanhDoubles, tanhSingles, index);
}

/**
 * tanh z from `far`, its magnitude where |z| is not small. Near zero that would lose bits; there it is x + x³·P(x²) / Q(x²), with the coefficients
 * of Cephes (Moshier, `tanh.c` and `tanhf.c`, 1984-1989). At most 2 units in the last place off.
 */
@inline function tanh<T>(z: v128, far: v128): v128 {
  const x = v128.andnot(z, signBits<T>());
  const s = v128.mul<T>(x, x);
  let p = madd<T>(s, tanhConstant<T>(0), tanhConstant<T>(1));
  p = madd<T>(s, p, tanhConstant<T>(2));
  let correction: v128;
  if (sizeof<T>() == 8) {
    let q = v128.add<T>(s, tanhConstant<T>(3));
    q = madd<T>(s, q, tanhConstant<T>(4));
    q = madd<T>(s, q, tanhConstant<T>(5));
    correction = v128.div<T>(v128.mul<T>(v128.mul<T>(x, s), p), q);
  } else {
    p = madd<T>(s, p, tanhConstant<T>(3));
    p = madd<T>(s, p, tanhConstant<T>(4));
    correction = v128.mul<T>(v128.mul<T>(x, s), p);
  }
  // Where x is not small, `far` is the answer; NaN comes through either way.
  const magnitude = choose(v128.lt<T>(x, tanhSplit<T>()), v128.add<T>(x, correction), far);
  return v128.or(magnitude, v128.and(z, signBits<T>()));
}

@inline function relu<T>(z: v128): v128 { return v128.pmax<T>(z, splat<T>(0)); }

@inline function leakyRelu<T>(z: v128): v128 {
  return choose(v128.gt<T>(z, splat<T>(0)), z, v128.mul<T>(z, leakySlope<T>()));
}

const firstPass: i32 = 0;
const secondPass: i32 = 1;

/** A pass of a function over vectors of Z and of what the pass before has written. `code` and `pass` are constants where this is inlined. */
@inline function apply<T>(code: i32, pass: i32, z: v128, before: v128): v128 {
  if (code == normalSigmoidCode) return decay<T>(true, z);
  if (code == sigmoidCode) return pass == firstPass ? decay<T>(false, z) : sigmoid<T>(z, before);
  if (code == tanhCode) return pass == firstPass ? tanhFar<T>(z) : tanh<T>(z, before);
  if (code == reluCode) return relu<T>(z);
  if (code == leakyReluCode) return leakyRelu<T>(z);
  if (code == exponentialCode) return exp<T>(z);
  return z;
}

@inline function passOver<T>(code: i32, pass: i32, input: usize, out: usize, count: i32): void {
  let index = 0;
  for (; index + lanes<T>() <= count; index += lanes<T>()) {
    v128.store(out, apply<T>(code, pass, v128.load(input), pass == secondPass ? v128.load(out) : splat<T>(0)));
    input += 16;
    out += 16;
  }
  for (; index < count; index++) {
    storeFirst<T>(out, apply<T>(code, pass, loadSplat<T>(input), pass == secondPass ? loadSplat<T>(out) : splat<T>(0)));
    input += sizeof<T>();
    out += sizeof<T>();
  }
}

/** One row of A = g(Z), for the functions that go element by element. `input` and `out` are different rows. */
export function activateRow<T>(code: i32, input: usize, out: usize, count: i32): void {
  if (code == sigmoidCode) {
    if (decaysNormally<T>(input, count)) passOver<T>(normalSigmoidCode, firstPass, input, out, count);
    else passOver<T>(sigmoidCode, firstPass, input, out, count);
    passOver<T>(sigmoidCode, secondPass, input, out, count);
  } else if (code == tanhCode) {
    passOver<T>(tanhCode, firstPass, input, out, count);
    passOver<T>(tanhCode, secondPass, input, out, count);
  } else if (code == reluCode) passOver<T>(reluCode, firstPass, input, out, count);
  else if (code == leakyReluCode) passOver<T>(leakyReluCode, firstPass, input, out, count);
  else if (code == exponentialCode) passOver<T>(exponentialCode, firstPass, input, out, count);
  else passOver<T>(linearCode, firstPass, input, out, count);
}
