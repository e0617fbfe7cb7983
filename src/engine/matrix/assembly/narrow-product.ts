import { lanes, loadFirst, loadSplat, splat, storeFirst } from './vector';

// out = w·input + bias where a sum has at most four products: first layers of networks with few features, and the way back from few units. The weights
// of a row stay in registers while it goes over the columns; the tiles of `multiply.ts` would spend most of their time on starting. Each element
// is summed in the same order as there.

/** Most products of a sum that come here. */
export const narrowest: i32 = 4;

/** w0·x0 + … of the first `count` of them. */
@inline export function sumOfProducts<T>(count: i32, w0: v128, w1: v128, w2: v128, w3: v128, x0: v128, x1: v128, x2: v128, x3: v128): v128 {
  let result = v128.mul<T>(w0, x0);
  if (count > 1) result = v128.add<T>(result, v128.mul<T>(w1, x1));
  if (count > 2) result = v128.add<T>(result, v128.mul<T>(w2, x2));
  if (count > 3) result = v128.add<T>(result, v128.mul<T>(w3, x3));
  return result;
}

/** All rows with sums of `count` products. `count` and `hasBias` are constants where this is inlined. */
@inline function rowsOf<T>(
  count: i32, hasBias: bool, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, columns: i32, bias: usize,
): void {
  const zero = splat<T>(0);
  const wholeEnd = <usize>(columns / lanes<T>()) * 16, end = <usize>columns * sizeof<T>();
  const input1 = input + stride, input2 = input1 + stride, input3 = input2 + stride;
  for (let row = 0; row < rows; row++) {
    const w0 = loadSplat<T>(w);
    const w1 = count > 1 ? loadSplat<T>(w + sumStride) : zero;
    const w2 = count > 2 ? loadSplat<T>(w + 2 * sumStride) : zero;
    const w3 = count > 3 ? loadSplat<T>(w + 3 * sumStride) : zero;
    const b = hasBias ? loadSplat<T>(bias) : zero;
    let at: usize = 0;
    for (; at < wholeEnd; at += 16) {
      const x1 = count > 1 ? v128.load(input1 + at) : zero;
      const x2 = count > 2 ? v128.load(input2 + at) : zero;
      const x3 = count > 3 ? v128.load(input3 + at) : zero;
      const result = sumOfProducts<T>(count, w0, w1, w2, w3, v128.load(input + at), x1, x2, x3);
      v128.store(out + at, hasBias ? v128.add<T>(result, b) : result);
    }
    for (; at < end; at += sizeof<T>()) {
      const x1 = count > 1 ? loadFirst<T>(input1 + at) : zero;
      const x2 = count > 2 ? loadFirst<T>(input2 + at) : zero;
      const x3 = count > 3 ? loadFirst<T>(input3 + at) : zero;
      const result = sumOfProducts<T>(count, w0, w1, w2, w3, loadFirst<T>(input + at), x1, x2, x3);
      storeFirst<T>(out + at, hasBias ? v128.add<T>(result, b) : result);
    }
    w += rowStride;
    out += stride;
    if (hasBias) bias += sizeof<T>();
  }
}

@inline function withOrWithoutBias<T>(
  count: i32, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, columns: i32, bias: usize,
): void {
  if (bias != 0) rowsOf<T>(count, true, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else rowsOf<T>(count, false, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
}

/** As `multiply`, for `count` from 1 to 4. */
export function multiplyNarrow<T>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32, bias: usize,
): void {
  if (count == 1) withOrWithoutBias<T>(1, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else if (count == 2) withOrWithoutBias<T>(2, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else if (count == 3) withOrWithoutBias<T>(3, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else withOrWithoutBias<T>(4, out, w, rowStride, sumStride, input, stride, rows, columns, bias);
}
