import {
  beta1Of, beta2Of, decayInterval, decayKind, decayRate, epsilonOf, functionOf, innerOf, iterationOf, learningRate, pointer0, pointer1, pointer2,
  pointer3, rowsOf,
} from './program';
import { update } from './reduce';
import { lanes, loadFirst, splat, storeFirst } from './vector';

// Updates of parameters by the formulas of `optimizerSchema` (src/shared/spec/optimizers.ts), each in one pass over its matrices. No entry needs
// another, so that any division of the work gives the same bits.

const momentumCode: i32 = 1;
const rmspropCode: i32 = 2;
const adamCode: i32 = 3;

const inverseTimeCode: i32 = 1;
const exponentialCode: i32 = 2;

// Numbers of the present iteration. Variables of a module are the thread's own: each computes the same bits for itself.

/** Which iteration it is, counted from 0. */
let present: u32 = 0;
/** α after its decay. */
let alpha: f64 = 0;
/** Whether the two below are those of the present iteration. */
let isCorrected: bool = false;
/** α·√(1 − β₂ᵗ) / (1 − β₁ᵗ) of Adam. */
let correctedAlpha: f64 = 0;
/** ε·√(1 − β₂ᵗ) of Adam. */
let correctedEpsilon: f64 = 0;

/** To be called in each iteration before its updates: it is the one that comes `offset` behind that of the header. */
export function beginUpdates(program: usize, offset: i32): void {
  present = <u32>(iterationOf(program) + offset);
  alpha = decayed(program, present);
  isCorrected = false;
}

/** α of the present iteration. */
export function presentAlpha(): f64 { return alpha; }

/** `decayedLearningRate` (src/shared/spec/decayed-learning-rate.ts). */
function decayed(program: usize, iteration: u32): f64 {
  const kind = decayKind(program);
  if (kind == inverseTimeCode) return learningRate(program) / (1 + decayRate(program) * <f64>(iteration / decayInterval(program)));
  if (kind == exponentialCode) return learningRate(program) * power(decayRate(program), <u64>(iteration / decayInterval(program)));
  return learningRate(program);
}

/** base^exponent by repeated squaring: of the exponent alone, so that a resumed run gets the same bits. */
function power(base: f64, exponent: u64): f64 {
  let result: f64 = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) result *= base;
    base *= base;
  }
  return result;
}

/**
 * v̂ / (√ŝ + ε), with v̂ = v / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ), is √(1 − β₂ᵗ) / (1 − β₁ᵗ) times v / (√s + ε·√(1 − β₂ᵗ)), which takes one
 * division for each entry. Source: Kingma and Ba, "Adam" (2015), end of section 2.
 */
function correctBias(program: usize): void {
  if (isCorrected) return;
  const count = <u64>present + 1;
  const root = sqrt<f64>(1 - power(beta2Of(program), count));
  correctedAlpha = alpha * root / (1 - power(beta1Of(program), count));
  correctedEpsilon = epsilonOf(program) * root;
  isCorrected = true;
}

/** This thread's part of one update: rows from `row` to `rowEnd`, of them columns from `inner` to `innerEnd`. All matrices (n, k). */
export function updateShare<T>(program: usize, step: usize, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const k = innerOf(step);
  if (inner == 0 && innerEnd == k) {
    updateRun<T>(program, step, <usize>row * <usize>k, (rowEnd - row) * k);
    return;
  }
  for (let r = row; r < rowEnd; r++) updateRun<T>(program, step, <usize>r * <usize>k + <usize>inner, innerEnd - inner);
}

/** The same for a block of columns of matrices with a column for each example. */
export function updateBlock<T>(program: usize, step: usize, shift: usize, stride: usize, columns: i32): void {
  for (let row = 0; row < rowsOf(step); row++) updateRun<T>(program, step, (shift + <usize>row * stride) / sizeof<T>(), columns);
}

/** Updates `count` entries that lie one behind the other, from entry `first` on. */
function updateRun<T>(program: usize, step: usize, first: usize, count: i32): void {
  const shift = first * sizeof<T>();
  const gradient = pointer0(step) + shift, parameter = pointer1(step) + shift, state = pointer2(step) + shift;
  const code = functionOf(step);
  if (code == momentumCode) momentum<T>(program, parameter, gradient, state, count);
  else if (code == rmspropCode) rmsprop<T>(program, parameter, gradient, state, count);
  else if (code == adamCode) adam<T>(program, parameter, gradient, state, pointer3(step) + shift, count);
  else update<T>(parameter, gradient, alpha, count, 0, 1, 0, count);
}

// Each kernel goes over whole vectors and then entry by entry: C = bool stands for a single entry. Constants are made before the loop, as V8 would
// make them anew in each turn.

@inline function get<T, C>(address: usize): v128 { return isBoolean<C>() ? loadFirst<T>(address) : v128.load(address); }

@inline function put<T, C>(address: usize, value: v128): void {
  if (isBoolean<C>()) storeFirst<T>(address, value);
  else v128.store(address, value);
}

/** β·average + (1 − β)·value; `rest` is 1 − β. */
@inline function average<T>(beta: v128, average: v128, rest: v128, value: v128): v128 {
  return v128.add<T>(v128.mul<T>(beta, average), v128.mul<T>(rest, value));
}

/** v ← β·v + (1 − β)·dP, P ← P − α·v. */
function momentum<T>(program: usize, parameter: usize, gradient: usize, v: usize, count: i32): void {
  const beta = splat<T>(beta1Of(program)), rest = splat<T>(1 - beta1Of(program)), factor = splat<T>(alpha);
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) momentumAt<T, u8>(parameter + at, gradient + at, v + at, beta, rest, factor);
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) momentumAt<T, bool>(parameter + at, gradient + at, v + at, beta, rest, factor);
}

@inline function momentumAt<T, C>(parameter: usize, gradient: usize, v: usize, beta: v128, rest: v128, factor: v128): void {
  const mean = average<T>(beta, get<T, C>(v), rest, get<T, C>(gradient));
  put<T, C>(v, mean);
  put<T, C>(parameter, v128.sub<T>(get<T, C>(parameter), v128.mul<T>(factor, mean)));
}

/** The largest number: where a square overflows, s is that instead of infinite for ever. NaN stays NaN. */
@inline function largest<T>(): v128 { return sizeof<T>() == 8 ? f64x2.splat(f64.MAX_VALUE) : f32x4.splat(f32.MAX_VALUE); }

/** ε as a number of T, never 0: an entry whose gradient was always 0 must stay as it is, not become 0 / 0. */
@inline function denominatorOffset<T>(epsilon: f64): v128 {
  return splat<T>(max(epsilon, sizeof<T>() == 8 ? f64.MIN_NORMAL_VALUE : <f64>f32.MIN_NORMAL_VALUE));
}

/** s ← β₂·s + (1 − β₂)·dP², P ← P − α·dP / (√s + ε). */
function rmsprop<T>(program: usize, parameter: usize, gradient: usize, s: usize, count: i32): void {
  const beta = splat<T>(beta2Of(program)), rest = splat<T>(1 - beta2Of(program));
  const factor = splat<T>(alpha), offset = denominatorOffset<T>(epsilonOf(program)), top = largest<T>();
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) rmspropAt<T, u8>(parameter + at, gradient + at, s + at, beta, rest, factor, offset, top);
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) rmspropAt<T, bool>(parameter + at, gradient + at, s + at, beta, rest, factor, offset, top);
}

@inline function rmspropAt<T, C>(
  parameter: usize, gradient: usize, s: usize, beta: v128, rest: v128, factor: v128, offset: v128, top: v128,
): void {
  const g = get<T, C>(gradient);
  const square = v128.min<T>(average<T>(beta, get<T, C>(s), rest, v128.mul<T>(g, g)), top);
  put<T, C>(s, square);
  const change = v128.div<T>(v128.mul<T>(factor, g), v128.add<T>(v128.sqrt<T>(square), offset));
  put<T, C>(parameter, v128.sub<T>(get<T, C>(parameter), change));
}

/** v and s as above, P ← P − α·v̂ / (√ŝ + ε). */
function adam<T>(program: usize, parameter: usize, gradient: usize, v: usize, s: usize, count: i32): void {
  correctBias(program);
  const betaV = splat<T>(beta1Of(program)), restV = splat<T>(1 - beta1Of(program));
  const betaS = splat<T>(beta2Of(program)), restS = splat<T>(1 - beta2Of(program));
  const factor = splat<T>(correctedAlpha), offset = denominatorOffset<T>(correctedEpsilon), top = largest<T>();
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) adamAt<T, u8>(parameter + at, gradient + at, v + at, s + at, betaV, restV, betaS, restS, factor, offset, top);
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) {
    adamAt<T, bool>(parameter + at, gradient + at, v + at, s + at, betaV, restV, betaS, restS, factor, offset, top);
  }
}

@inline function adamAt<T, C>(
  parameter: usize, gradient: usize, v: usize, s: usize, betaV: v128, restV: v128, betaS: v128, restS: v128, factor: v128, offset: v128,
  top: v128,
): void {
  const g = get<T, C>(gradient);
  const mean = average<T>(betaV, get<T, C>(v), restV, g);
  const square = v128.min<T>(average<T>(betaS, get<T, C>(s), restS, v128.mul<T>(g, g)), top);
  put<T, C>(v, mean);
  put<T, C>(s, square);
  const change = v128.div<T>(v128.mul<T>(factor, mean), v128.add<T>(v128.sqrt<T>(square), offset));
  put<T, C>(parameter, v128.sub<T>(get<T, C>(parameter), change));
}
