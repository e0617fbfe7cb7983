import { lanes, loadFirst, loadSplat, splat, storeFirst } from './vector';

// out = w·input + bias where a sum has at most four products: first layers of networks with few features, and the way back from few units. The weights
// of a row stay in registers while it goes over the columns; the tiles of `multiply.ts` would spend most of their time on starting. Each element
// is summed in the same order as there.

// How many products K a sum has is written as a type, u8 for 1, u16 for 2, u32 for 3 and u64 for 4: so each gets a function of its own. As a number it
// would leave one loop that looks at it for every vector, because the compiler folds what is alike but for a constant.

/** Most products of a sum that come here. */
export const narrowest: i32 = 4;

/** The number that a type stands for. */
@inline function terms<K>(): i32 { return sizeof<K>() == 8 ? 4 : sizeof<K>() == 4 ? 3 : <i32>sizeof<K>(); }

/** w0·x0 + … of the first K of them. */
@inline function sumOfProducts<T, K>(w0: v128, w1: v128, w2: v128, w3: v128, x0: v128, x1: v128, x2: v128, x3: v128): v128 {
  let result = v128.mul<T>(w0, x0);
  if (terms<K>() > 1) result = v128.add<T>(result, v128.mul<T>(w1, x1));
  if (terms<K>() > 2) result = v128.add<T>(result, v128.mul<T>(w2, x2));
  if (terms<K>() > 3) result = v128.add<T>(result, v128.mul<T>(w3, x3));
  return result;
}

/** All rows with sums of K products, and with B bool a bias. */
function rowsOf<T, K, B>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, columns: i32, bias: usize,
): void {
  const zero = splat<T>(0);
  const wholeEnd = <usize>(columns / lanes<T>()) * 16, pairEnd = wholeEnd & ~31, end = <usize>columns * sizeof<T>();
  const input1 = input + stride, input2 = input1 + stride, input3 = input2 + stride;
  for (let row = 0; row < rows; row++) {
    const w0 = loadSplat<T>(w);
    const w1 = terms<K>() > 1 ? loadSplat<T>(w + sumStride) : zero;
    const w2 = terms<K>() > 2 ? loadSplat<T>(w + 2 * sumStride) : zero;
    const w3 = terms<K>() > 3 ? loadSplat<T>(w + 3 * sumStride) : zero;
    const b = isBoolean<B>() ? loadSplat<T>(bias) : zero;
    let at: usize = 0;
    for (; at < pairEnd; at += 32) {
      const p0 = input + at, p1 = input1 + at, p2 = input2 + at, p3 = input3 + at;
      const first = sumOfProducts<T, K>(
        w0, w1, w2, w3, v128.load(p0), terms<K>() > 1 ? v128.load(p1) : zero, terms<K>() > 2 ? v128.load(p2) : zero, terms<K>() > 3 ? v128.load(p3) : zero,
      );
      const second = sumOfProducts<T, K>(
        w0, w1, w2, w3, v128.load(p0, 16), terms<K>() > 1 ? v128.load(p1, 16) : zero, terms<K>() > 2 ? v128.load(p2, 16) : zero,
        terms<K>() > 3 ? v128.load(p3, 16) : zero,
      );
      v128.store(out + at, isBoolean<B>() ? v128.add<T>(first, b) : first);
      v128.store(out + at, isBoolean<B>() ? v128.add<T>(second, b) : second, 16);
    }
    for (; at < wholeEnd; at += 16) {
      const x1 = terms<K>() > 1 ? v128.load(input1 + at) : zero;
      const x2 = terms<K>() > 2 ? v128.load(input2 + at) : zero;
      const x3 = terms<K>() > 3 ? v128.load(input3 + at) : zero;
      const result = sumOfProducts<T, K>(w0, w1, w2, w3, v128.load(input + at), x1, x2, x3);
      v128.store(out + at, isBoolean<B>() ? v128.add<T>(result, b) : result);
    }
    for (; at < end; at += sizeof<T>()) {
      const x1 = terms<K>() > 1 ? loadFirst<T>(input1 + at) : zero;
      const x2 = terms<K>() > 2 ? loadFirst<T>(input2 + at) : zero;
      const x3 = terms<K>() > 3 ? loadFirst<T>(input3 + at) : zero;
      const result = sumOfProducts<T, K>(w0, w1, w2, w3, loadFirst<T>(input + at), x1, x2, x3);
      storeFirst<T>(out + at, isBoolean<B>() ? v128.add<T>(result, b) : result);
    }
    w += rowStride;
    out += stride;
    if (isBoolean<B>()) bias += sizeof<T>();
  }
}

function withOrWithoutBias<T, K>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, columns: i32, bias: usize,
): void {
  if (bias != 0) rowsOf<T, K, bool>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else rowsOf<T, K, u8>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
}

/** As `multiply`, for `count` from 1 to 4. */
export function multiplyNarrow<T>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32, bias: usize,
): void {
  if (count == 1) withOrWithoutBias<T, u8>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else if (count == 2) withOrWithoutBias<T, u16>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else if (count == 3) withOrWithoutBias<T, u32>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
  else withOrWithoutBias<T, u64>(out, w, rowStride, sumStride, input, stride, rows, columns, bias);
}
