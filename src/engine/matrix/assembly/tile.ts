import { loadFirst, loadSplat, splat, storeFirst } from './vector';

// A tile of out = w·input: the innermost loop of all dense products.
//
// It has R rows and C vectors, whose sums stay in registers: 15 of these are usable, which 4 × 2 fill. The loop over the products is not
// unrolled: V8 would move all loads to its top and spill registers.
//
// R and C are written as types: u8 is 1, u16 is 2, u32 is 4, so that the compiler can leave out what a smaller tile has not.
// C = bool is a single column.

/**
 * Products that are summed by themselves before their sum is added to the result. So each element is a sum of such sums, in the order of the products'
 * index, whatever tile, block or thread it falls to; and a long sum in float32 loses less than it would product after product.
 */
export const sumBlock: i32 = 256;

/**
 * A tile: the sums of `count` products, `adds`: on to what is stored, otherwise in its place. Then the numbers from `bias` on, unless it is 0, are
 * added to its rows. w is read with any two strides: by rows for Z = W·A + b, by columns for dA = Wᵀ·dZ.
 */
export function tile<T, R, C>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32, adds: bool,
  bias: usize,
): void {
  const zero = splat<T>(0);
  let a00 = zero, a01 = zero, a02 = zero, a03 = zero;
  let a10 = zero, a11 = zero, a12 = zero, a13 = zero;
  let a20 = zero, a21 = zero;
  let a30 = zero, a31 = zero;
  let w0 = w, w1 = w + rowStride, w2 = w1 + rowStride, w3 = w2 + rowStride;
  for (let index = 0; index < count; index++) {
    const x0 = get<T, C>(input);
    let x1 = zero, x2 = zero, x3 = zero;
    if (sizeof<C>() > 1) x1 = v128.load(input, 16);
    if (sizeof<C>() > 2) { x2 = v128.load(input, 32); x3 = v128.load(input, 48); }
    let factor = loadSplat<T>(w0);
    a00 = v128.add<T>(a00, v128.mul<T>(factor, x0));
    if (sizeof<C>() > 1) a01 = v128.add<T>(a01, v128.mul<T>(factor, x1));
    if (sizeof<C>() > 2) {
      a02 = v128.add<T>(a02, v128.mul<T>(factor, x2));
      a03 = v128.add<T>(a03, v128.mul<T>(factor, x3));
    }
    if (sizeof<R>() > 1) {
      factor = loadSplat<T>(w1);
      a10 = v128.add<T>(a10, v128.mul<T>(factor, x0));
      if (sizeof<C>() > 1) a11 = v128.add<T>(a11, v128.mul<T>(factor, x1));
      if (sizeof<C>() > 2) {
        a12 = v128.add<T>(a12, v128.mul<T>(factor, x2));
        a13 = v128.add<T>(a13, v128.mul<T>(factor, x3));
      }
      w1 += sumStride;
    }
    if (sizeof<R>() > 2) {
      factor = loadSplat<T>(w2);
      a20 = v128.add<T>(a20, v128.mul<T>(factor, x0));
      if (sizeof<C>() > 1) a21 = v128.add<T>(a21, v128.mul<T>(factor, x1));
      factor = loadSplat<T>(w3);
      a30 = v128.add<T>(a30, v128.mul<T>(factor, x0));
      if (sizeof<C>() > 1) a31 = v128.add<T>(a31, v128.mul<T>(factor, x1));
      w2 += sumStride;
      w3 += sumStride;
    }
    w0 += sumStride;
    input += stride;
  }
  const out1 = out + outStride, out2 = out1 + outStride, out3 = out2 + outStride;
  if (adds) {
    a00 = v128.add<T>(get<T, C>(out), a00);
    if (sizeof<C>() > 1) a01 = v128.add<T>(v128.load(out, 16), a01);
    if (sizeof<C>() > 2) { a02 = v128.add<T>(v128.load(out, 32), a02); a03 = v128.add<T>(v128.load(out, 48), a03); }
    if (sizeof<R>() > 1) {
      a10 = v128.add<T>(get<T, C>(out1), a10);
      if (sizeof<C>() > 1) a11 = v128.add<T>(v128.load(out1, 16), a11);
      if (sizeof<C>() > 2) { a12 = v128.add<T>(v128.load(out1, 32), a12); a13 = v128.add<T>(v128.load(out1, 48), a13); }
    }
    if (sizeof<R>() > 2) {
      a20 = v128.add<T>(get<T, C>(out2), a20);
      a30 = v128.add<T>(get<T, C>(out3), a30);
      if (sizeof<C>() > 1) { a21 = v128.add<T>(v128.load(out2, 16), a21); a31 = v128.add<T>(v128.load(out3, 16), a31); }
    }
  }
  if (bias != 0) {
    let b = loadSplat<T>(bias);
    a00 = v128.add<T>(a00, b);
    if (sizeof<C>() > 1) a01 = v128.add<T>(a01, b);
    if (sizeof<C>() > 2) { a02 = v128.add<T>(a02, b); a03 = v128.add<T>(a03, b); }
    if (sizeof<R>() > 1) {
      b = loadSplat<T>(bias + sizeof<T>());
      a10 = v128.add<T>(a10, b);
      if (sizeof<C>() > 1) a11 = v128.add<T>(a11, b);
      if (sizeof<C>() > 2) { a12 = v128.add<T>(a12, b); a13 = v128.add<T>(a13, b); }
    }
    if (sizeof<R>() > 2) {
      b = loadSplat<T>(bias + 2 * sizeof<T>());
      a20 = v128.add<T>(a20, b);
      if (sizeof<C>() > 1) a21 = v128.add<T>(a21, b);
      b = loadSplat<T>(bias + 3 * sizeof<T>());
      a30 = v128.add<T>(a30, b);
      if (sizeof<C>() > 1) a31 = v128.add<T>(a31, b);
    }
  }
  put<T, C>(out, a00);
  if (sizeof<C>() > 1) v128.store(out, a01, 16);
  if (sizeof<C>() > 2) { v128.store(out, a02, 32); v128.store(out, a03, 48); }
  if (sizeof<R>() > 1) {
    put<T, C>(out1, a10);
    if (sizeof<C>() > 1) v128.store(out1, a11, 16);
    if (sizeof<C>() > 2) { v128.store(out1, a12, 32); v128.store(out1, a13, 48); }
  }
  if (sizeof<R>() > 2) {
    put<T, C>(out2, a20);
    put<T, C>(out3, a30);
    if (sizeof<C>() > 1) { v128.store(out2, a21, 16); v128.store(out3, a31, 16); }
  }
}

@inline function get<T, C>(address: usize): v128 { return isBoolean<C>() ? loadFirst<T>(address) : v128.load(address); }

@inline function put<T, C>(address: usize, value: v128): void {
  if (isBoolean<C>()) storeFirst<T>(address, value);
  else v128.store(address, value);
}

/** Tiles one below the other: the rows from `row` to `end`, R at a time, of C vectors each. */
@inline export function tileColumn<T, R, C>(
  row: i32, end: i32, out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32,
  adds: bool, bias: usize,
): void {
  for (; row < end; row += <i32>sizeof<R>()) {
    const at = <usize>row;
    const rowBias = bias == 0 ? 0 : bias + at * sizeof<T>();
    tile<T, R, C>(out + at * outStride, outStride, w + at * rowStride, rowStride, sumStride, input, stride, count, adds, rowBias);
  }
}
