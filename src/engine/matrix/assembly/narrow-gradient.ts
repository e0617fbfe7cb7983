import { leakyReluCode, readsZ, reluCode, sigmoidCode, tanhCode, timesDerivative } from './gradient';
import { sumOfProducts } from './narrow-product';
import { lanes, loadFirst, loadSplat, splat, storeFirst } from './vector';

// dA = Wᵀ·dZ and, while it is in registers, dZ = dA ⊙ g′ of the layer below: two steps of the plan in one pass, for a layer of at most four units.
// Both results are stored, with the bits that the steps give one after the other.

/** `count` and `code` are constants where this is inlined; `value` is Z or A, whichever the derivative reads. */
@inline function rowsOf<T>(
  count: i32, code: i32, upstream: usize, out: usize, value: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize,
  rows: i32, columns: i32,
): void {
  const zero = splat<T>(0);
  const wholeEnd = <usize>(columns / lanes<T>()) * 16, end = <usize>columns * sizeof<T>();
  const input1 = input + stride, input2 = input1 + stride, input3 = input2 + stride;
  for (let row = 0; row < rows; row++) {
    const w0 = loadSplat<T>(w);
    const w1 = count > 1 ? loadSplat<T>(w + sumStride) : zero;
    const w2 = count > 2 ? loadSplat<T>(w + 2 * sumStride) : zero;
    const w3 = count > 3 ? loadSplat<T>(w + 3 * sumStride) : zero;
    let at: usize = 0;
    for (; at < wholeEnd; at += 16) {
      const x1 = count > 1 ? v128.load(input1 + at) : zero;
      const x2 = count > 2 ? v128.load(input2 + at) : zero;
      const x3 = count > 3 ? v128.load(input3 + at) : zero;
      const v = v128.load(value + at);
      const gradient = sumOfProducts<T>(count, w0, w1, w2, w3, v128.load(input + at), x1, x2, x3);
      v128.store(upstream + at, gradient);
      v128.store(out + at, timesDerivative<T>(code, gradient, v, v));
    }
    for (; at < end; at += sizeof<T>()) {
      const x1 = count > 1 ? loadFirst<T>(input1 + at) : zero;
      const x2 = count > 2 ? loadFirst<T>(input2 + at) : zero;
      const x3 = count > 3 ? loadFirst<T>(input3 + at) : zero;
      const v = loadFirst<T>(value + at);
      const gradient = sumOfProducts<T>(count, w0, w1, w2, w3, loadFirst<T>(input + at), x1, x2, x3);
      storeFirst<T>(upstream + at, gradient);
      storeFirst<T>(out + at, timesDerivative<T>(code, gradient, v, v));
    }
    w += rowStride;
    upstream += stride;
    out += stride;
    value += stride;
  }
}

@inline function withCount<T>(
  code: i32, upstream: usize, out: usize, z: usize, a: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32,
  count: i32, columns: i32,
): void {
  const value = readsZ(code) ? z : a;
  if (count == 1) rowsOf<T>(1, code, upstream, out, value, w, rowStride, sumStride, input, stride, rows, columns);
  else if (count == 2) rowsOf<T>(2, code, upstream, out, value, w, rowStride, sumStride, input, stride, rows, columns);
  else if (count == 3) rowsOf<T>(3, code, upstream, out, value, w, rowStride, sumStride, input, stride, rows, columns);
  else rowsOf<T>(4, code, upstream, out, value, w, rowStride, sumStride, input, stride, rows, columns);
}

/** Whether there is a common pass for the derivative of this function. */
@inline export function hasNarrowGradient(code: i32): bool {
  return code == tanhCode || code == sigmoidCode || code == reluCode || code == leakyReluCode;
}

/**
 * upstream = w·input and out = upstream ⊙ g′(z) for a block of columns, `count` from 1 to 4. w (rows, count) with its strides in bytes, input
 * (count, columns), the others (rows, columns) with `stride` bytes from row to row. `out` may be `upstream`.
 */
export function narrowGradient<T>(
  code: i32, upstream: usize, out: usize, z: usize, a: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32,
  count: i32, columns: i32,
): void {
  if (code == tanhCode) withCount<T>(tanhCode, upstream, out, z, a, w, rowStride, sumStride, input, stride, rows, count, columns);
  else if (code == sigmoidCode) withCount<T>(sigmoidCode, upstream, out, z, a, w, rowStride, sumStride, input, stride, rows, count, columns);
  else if (code == reluCode) withCount<T>(reluCode, upstream, out, z, a, w, rowStride, sumStride, input, stride, rows, count, columns);
  else withCount<T>(leakyReluCode, upstream, out, z, a, w, rowStride, sumStride, input, stride, rows, count, columns);
}
