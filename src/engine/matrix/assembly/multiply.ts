import { multiplyNarrow, narrowest } from './narrow-product';
import { lanes, loadFirst, loadSplat, splat, storeFirst } from './vector';

// out = w·input + bias, for w read with any two strides: by rows for Z = W·A + b, by columns for dA = Wᵀ·dZ.
//
// The result is made in tiles of R rows and C vectors whose sums stay in registers: 15 of these are usable, which 4 × 2 fill. Each element
// is summed in the order of the products' index, whatever tile it lies in. The loop over the products is not unrolled: V8 would move
// all loads to its top and spill registers.
//
// R and C are written as types: u8 is 1, u16 is 2, u32 is 4, so that the compiler can leave out what a smaller tile has not.
// C = bool is a single column.

/** Products that are summed before the next part of the input is read, so that this part stays in the cache. */
const sumBlock: i32 = 256;

/** A tile of the result: `first` starts the sums at zero, otherwise they go on from what is stored; `last` adds the bias. */
function tile<T, R, C>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32, first: bool, bias: usize,
): void {
  const zero = splat<T>(0);
  const out1 = out + stride, out2 = out1 + stride, out3 = out2 + stride;
  let a00 = zero, a01 = zero, a02 = zero, a03 = zero;
  let a10 = zero, a11 = zero, a12 = zero, a13 = zero;
  let a20 = zero, a21 = zero;
  let a30 = zero, a31 = zero;
  if (!first) {
    a00 = get<T, C>(out, 0);
    if (sizeof<C>() > 1) a01 = get<T, C>(out, 16);
    if (sizeof<C>() > 2) { a02 = get<T, C>(out, 32); a03 = get<T, C>(out, 48); }
    if (sizeof<R>() > 1) {
      a10 = get<T, C>(out1, 0);
      if (sizeof<C>() > 1) a11 = get<T, C>(out1, 16);
      if (sizeof<C>() > 2) { a12 = get<T, C>(out1, 32); a13 = get<T, C>(out1, 48); }
    }
    if (sizeof<R>() > 2) {
      a20 = get<T, C>(out2, 0);
      a30 = get<T, C>(out3, 0);
      if (sizeof<C>() > 1) { a21 = get<T, C>(out2, 16); a31 = get<T, C>(out3, 16); }
    }
  }
  let w0 = w, w1 = w + rowStride, w2 = w1 + rowStride, w3 = w2 + rowStride;
  for (let index = 0; index < count; index++) {
    const x0 = get<T, C>(input, 0);
    let x1 = zero, x2 = zero, x3 = zero;
    if (sizeof<C>() > 1) x1 = get<T, C>(input, 16);
    if (sizeof<C>() > 2) { x2 = get<T, C>(input, 32); x3 = get<T, C>(input, 48); }
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
  put<T, C>(out, 0, a00);
  if (sizeof<C>() > 1) put<T, C>(out, 16, a01);
  if (sizeof<C>() > 2) { put<T, C>(out, 32, a02); put<T, C>(out, 48, a03); }
  if (sizeof<R>() > 1) {
    put<T, C>(out1, 0, a10);
    if (sizeof<C>() > 1) put<T, C>(out1, 16, a11);
    if (sizeof<C>() > 2) { put<T, C>(out1, 32, a12); put<T, C>(out1, 48, a13); }
  }
  if (sizeof<R>() > 2) {
    put<T, C>(out2, 0, a20);
    put<T, C>(out3, 0, a30);
    if (sizeof<C>() > 1) { put<T, C>(out2, 16, a21); put<T, C>(out3, 16, a31); }
  }
}

@inline function get<T, C>(address: usize, offset: usize): v128 {
  return isBoolean<C>() ? loadFirst<T>(address) : v128.load(address + offset);
}

@inline function put<T, C>(address: usize, offset: usize, value: v128): void {
  if (isBoolean<C>()) storeFirst<T>(address, value);
  else v128.store(address + offset, value);
}

/** Rows of tiles: rows from `row` to `end`, R at a time, of C vectors each. */
@inline function tileColumn<T, R, C>(
  row: i32, end: i32, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32, first: bool, bias: usize,
): void {
  for (; row < end; row += <i32>sizeof<R>()) {
    const at = <usize>row;
    tile<T, R, C>(
      out + at * stride, w + at * rowStride, rowStride, sumStride, input, stride, count, first, bias == 0 ? 0 : bias + at * sizeof<T>(),
    );
  }
}

/** Rows from `row` to `end`, R at a time: all columns in tiles of C vectors, then of one, then column by column. */
function tileRows<T, R, C>(
  row: i32, end: i32, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32, columns: i32,
  first: bool, bias: usize,
): void {
  const width = <i32>sizeof<C>() * lanes<T>();
  let column = 0;
  for (; column + width <= columns; column += width) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, C>(row, end, out + shift, w, rowStride, sumStride, input + shift, stride, count, first, bias);
  }
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, u8>(row, end, out + shift, w, rowStride, sumStride, input + shift, stride, count, first, bias);
  }
  for (; column < columns; column++) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, bool>(row, end, out + shift, w, rowStride, sumStride, input + shift, stride, count, first, bias);
  }
}

/**
 * out = w·input + bias for a block of columns. w (rows, count) with its strides in bytes, input (count, columns) and out (rows, columns) with
 * `stride` bytes from row to row, bias (rows, 1) or 0.
 */
export function multiply<T>(
  out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32, bias: usize,
): void {
  if (count <= narrowest) multiplyNarrow<T>(out, w, rowStride, sumStride, input, stride, rows, count, columns, bias);
  else multiplyOnto<T>(false, out, w, rowStride, sumStride, input, stride, rows, count, columns, bias);
}

/** The same or, with `adds`, out = out + w·input + bias. */
export function multiplyOnto<T>(
  adds: bool, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32,
  bias: usize,
): void {
  for (let start = 0; start < count; start += sumBlock) {
    const part = min(sumBlock, count - start);
    const partWeights = w + <usize>start * sumStride;
    const partInput = input + <usize>start * stride;
    const first = start == 0 && !adds;
    const partBias = start + part == count ? bias : 0;
    const fours = rows & ~3;
    const twos = rows & ~1;
    if (fours > 0) tileRows<T, u32, u16>(0, fours, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, first, partBias);
    if (twos > fours) tileRows<T, u16, u32>(fours, twos, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, first, partBias);
    if (rows > twos) tileRows<T, u8, u32>(twos, rows, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, first, partBias);
  }
}
