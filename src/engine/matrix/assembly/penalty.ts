import { columnsOf, firstPenaltyStep, innerOf, l2Of, penaltySteps, pointer0, pointer1, pointer2, pointer3, pointer4, rowsOf, stepAt } from './program';
import { lanes, splat } from './vector';

// The L2 penalty: λ/(2m)·Σ‖W‖² in the cost, λ/m·W in the gradients. The squares of each W are summed in parts of a fixed number of entries, so that the
// sum is the same whatever the number of threads.

/** Entries of one part: `penaltyPart` in layout.ts. */
const part: i32 = 4096;

@inline function partsOf(step: usize): i32 { return (rowsOf(step) * innerOf(step) + part - 1) / part; }

/** Two numbers as float64. */
@inline function pair<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(address) : f64x2.promote_low_f32x4(v128.load64_zero(address));
}

/** Σ w² of `count` entries, in float64: four vectors of sums, added in a fixed order. */
function sumOfSquares<T>(address: usize, count: i32): f64 {
  const step = 2 * sizeof<T>();
  let s0 = f64x2.splat(0), s1 = s0, s2 = s0, s3 = s0;
  let index = 0;
  for (; index + 8 <= count; index += 8) {
    const w0 = pair<T>(address), w1 = pair<T>(address + step), w2 = pair<T>(address + 2 * step), w3 = pair<T>(address + 3 * step);
    s0 = f64x2.add(s0, f64x2.mul(w0, w0));
    s1 = f64x2.add(s1, f64x2.mul(w1, w1));
    s2 = f64x2.add(s2, f64x2.mul(w2, w2));
    s3 = f64x2.add(s3, f64x2.mul(w3, w3));
    address += 4 * step;
  }
  const sums = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (; index < count; index++) {
    const w = <f64>load<T>(address);
    sum += w * w;
    address += sizeof<T>();
  }
  return sum;
}

/** This thread's parts of the sums of squares. All threads have to meet before `penalty` reads them. */
export function sumSquares<T>(program: usize, thread: i32, threads: i32): void {
  for (let index = 0; index < penaltySteps(program); index++) {
    const step = stepAt(program, firstPenaltyStep(program) + index);
    const parts = partsOf(step), entries = rowsOf(step) * innerOf(step);
    const last = <i32>(<i64>parts * (thread + 1) / threads);
    for (let at = <i32>(<i64>parts * thread / threads); at < last; at++) {
      const start = at * part;
      const sum = sumOfSquares<T>(pointer0(step) + <usize>start * sizeof<T>(), min(part, entries - start));
      store<f64>(pointer1(step) + <usize>at * 8, sum);
    }
  }
}

/** λ/(2m)·Σ‖W‖² of the sums that are there; 0 where the plan has no penalty. */
export function penalty(program: usize): f64 {
  let sum: f64 = 0;
  for (let index = 0; index < penaltySteps(program); index++) {
    const step = stepAt(program, firstPenaltyStep(program) + index);
    for (let at = 0; at < partsOf(step); at++) sum += load<f64>(pointer1(step) + <usize>at * 8);
  }
  return l2Of(program) / (2 * <f64>columnsOf(program)) * sum;
}

/** dW + λ/m·W in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`; λ/m·W alone where there is no dW. All (n, k). */
export function penaltyGradient<T>(program: usize, step: usize, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const k = innerOf(step);
  const factor = l2Of(program) / <f64>columnsOf(program);
  for (let r = row; r < rowEnd; r++) {
    const first = (<usize>r * <usize>k + <usize>inner) * sizeof<T>();
    const gradient = pointer1(step);
    penaltyGradientRow<T>(pointer0(step) + first, gradient == 0 ? 0 : gradient + first, pointer2(step) + first, factor, innerEnd - inner);
  }
}

/** The same for a block of columns of matrices with a column for each example. */
export function penaltyGradientBlock<T>(program: usize, step: usize, shift: usize, stride: usize, columns: i32): void {
  const factor = l2Of(program) / <f64>columnsOf(program);
  const gradient = pointer1(step);
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    penaltyGradientRow<T>(pointer0(step) + at, gradient == 0 ? 0 : gradient + at, pointer2(step) + at, factor, columns);
  }
}

function penaltyGradientRow<T>(weights: usize, gradient: usize, out: usize, factor: f64, count: i32): void {
  const vector = splat<T>(factor), zero = splat<T>(0);
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) {
    const before = gradient == 0 ? zero : v128.load(gradient + at);
    v128.store(out + at, v128.add<T>(before, v128.mul<T>(vector, v128.load(weights + at))));
  }
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) {
    const before = gradient == 0 ? <T>0 : load<T>(gradient + at);
    store<T>(out + at, <T>(before + <T>(<T>factor * load<T>(weights + at))));
  }
}

/** ‖W‖², as one thread. W (n, k). */
export function squaredNorm<T>(step: usize): void {
  const entries = rowsOf(step) * innerOf(step);
  let sum: f64 = 0;
  for (let start = 0; start < entries; start += part) {
    sum += sumOfSquares<T>(pointer0(step) + <usize>start * sizeof<T>(), min(part, entries - start));
  }
  store<T>(pointer1(step), <T>sum);
}

/** m·λ/(2m)·‖W‖² of one block of the M columns of S, base and P, with c²·‖W(0)‖² in the first: what the block adds to the cost. See `projection-penalty` in plan.ts. */
export function projectionPenaltyOfBlock<T>(program: usize, step: usize, block: i32, shift: usize, stride: usize, columns: i32): f64 {
  const c = <f64>load<T>(pointer3(step));
  let sum: f64 = 0;
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    sum += projectionProducts<T>(pointer0(step) + at, pointer1(step) + at, pointer2(step) + at, c, columns);
  }
  sum /= <f64>innerOf(step);
  if (block == 0) sum += c * c * <f64>load<T>(pointer4(step));
  return l2Of(program) / 2 * sum;
}

/** Σ S ⊙ (c·base + P) of a row. */
function projectionProducts<T>(coefficients: usize, base: usize, projection: usize, c: f64, count: i32): f64 {
  const factor = f64x2.splat(c);
  const step: usize = 2 * sizeof<T>();
  let sums = f64x2.splat(0);
  let index = 0;
  for (; index + 2 <= count; index += 2) {
    const product = f64x2.add(f64x2.mul(factor, pair<T>(base)), pair<T>(projection));
    sums = f64x2.add(sums, f64x2.mul(pair<T>(coefficients), product));
    coefficients += step;
    base += step;
    projection += step;
  }
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (index < count) sum += <f64>load<T>(coefficients) * (c * <f64>load<T>(base) + <f64>load<T>(projection));
  return sum;
}
