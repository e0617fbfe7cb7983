import { multiplyByKept } from './kept-input';
import { isWorthTransposing, multiplyByTranspose } from './product-by-transpose';
import { multiply } from './multiply';
import { columnsOf, functionOf, innerOf, pointer0, pointer1, pointer2, pointer3, pointer4, rowsOf } from './program';
import { lanes, splat, sumOfLanes } from './vector';

// out = gradient·inputᵀ / m: dot products of rows, along all columns.
//
// Tiles of R × C results: one vector of sums each, whose lanes are added at the end of a part of the columns. Parts are of fixed length, so
// every result is summed in the same order whatever tile or thread it falls to. R and C are written as types: u8 is 1, u16 is 2, u32 is 4.

/** Columns that are summed before the next rows are read, so that these stay in the cache. */
const columnBlock: i32 = 512;

/** Adds up one result: the lanes of its sums, and the products of the `rest` columns that fill no vector. */
@inline function finish<T>(out: usize, sums: v128, gradient: usize, input: usize, rest: i32, first: bool): void {
  let value: T = sumOfLanes<T>(sums);
  for (let index = 0; index < rest; index++) {
    const at = <usize>index * sizeof<T>();
    value = <T>(value + <T>(load<T>(gradient + at) * load<T>(input + at)));
  }
  store<T>(out, first ? value : <T>(load<T>(out) + value));
}

/** R rows of the gradient by C rows of the input, `columns` of them. Strides are in bytes from row to row. */
function tile<T, R, C>(out: usize, outStride: usize, gradient: usize, input: usize, stride: usize, columns: i32, first: bool): void {
  const zero = splat<T>(0);
  let a00 = zero, a01 = zero, a02 = zero, a03 = zero;
  let a10 = zero, a11 = zero, a12 = zero, a13 = zero;
  let a20 = zero, a21 = zero, a30 = zero, a31 = zero;
  let g0 = gradient, g1 = g0 + stride, g2 = g1 + stride, g3 = g2 + stride;
  let i0 = input, i1 = i0 + stride, i2 = i1 + stride, i3 = i2 + stride;
  const end = g0 + <usize>(columns / lanes<T>()) * 16;
  while (g0 < end) {
    const x0 = v128.load(i0);
    let x1 = zero, x2 = zero, x3 = zero;
    if (sizeof<C>() > 1) { x1 = v128.load(i1); i1 += 16; }
    if (sizeof<C>() > 2) { x2 = v128.load(i2); x3 = v128.load(i3); i2 += 16; i3 += 16; }
    let d = v128.load(g0);
    a00 = v128.add<T>(a00, v128.mul<T>(d, x0));
    if (sizeof<C>() > 1) a01 = v128.add<T>(a01, v128.mul<T>(d, x1));
    if (sizeof<C>() > 2) {
      a02 = v128.add<T>(a02, v128.mul<T>(d, x2));
      a03 = v128.add<T>(a03, v128.mul<T>(d, x3));
    }
    if (sizeof<R>() > 1) {
      d = v128.load(g1);
      a10 = v128.add<T>(a10, v128.mul<T>(d, x0));
      if (sizeof<C>() > 1) a11 = v128.add<T>(a11, v128.mul<T>(d, x1));
      if (sizeof<C>() > 2) {
        a12 = v128.add<T>(a12, v128.mul<T>(d, x2));
        a13 = v128.add<T>(a13, v128.mul<T>(d, x3));
      }
      g1 += 16;
    }
    if (sizeof<R>() > 2) {
      d = v128.load(g2);
      a20 = v128.add<T>(a20, v128.mul<T>(d, x0));
      if (sizeof<C>() > 1) a21 = v128.add<T>(a21, v128.mul<T>(d, x1));
      d = v128.load(g3);
      a30 = v128.add<T>(a30, v128.mul<T>(d, x0));
      if (sizeof<C>() > 1) a31 = v128.add<T>(a31, v128.mul<T>(d, x1));
      g2 += 16;
      g3 += 16;
    }
    g0 += 16;
    i0 += 16;
  }
  const rest = columns % lanes<T>();
  const size = sizeof<T>();
  finish<T>(out, a00, g0, i0, rest, first);
  if (sizeof<C>() > 1) finish<T>(out + size, a01, g0, i1, rest, first);
  if (sizeof<C>() > 2) {
    finish<T>(out + 2 * size, a02, g0, i2, rest, first);
    finish<T>(out + 3 * size, a03, g0, i3, rest, first);
  }
  if (sizeof<R>() > 1) {
    out += outStride;
    finish<T>(out, a10, g1, i0, rest, first);
    if (sizeof<C>() > 1) finish<T>(out + size, a11, g1, i1, rest, first);
    if (sizeof<C>() > 2) {
      finish<T>(out + 2 * size, a12, g1, i2, rest, first);
      finish<T>(out + 3 * size, a13, g1, i3, rest, first);
    }
  }
  if (sizeof<R>() > 2) {
    out += outStride;
    finish<T>(out, a20, g2, i0, rest, first);
    if (sizeof<C>() > 1) finish<T>(out + size, a21, g2, i1, rest, first);
    out += outStride;
    finish<T>(out, a30, g3, i0, rest, first);
    if (sizeof<C>() > 1) finish<T>(out + size, a31, g3, i1, rest, first);
  }
}

/** R rows of the gradient, from `gradient` on, by rows of the input from `inner` to `end`. */
@inline function tileRow<T, R, C>(
  out: usize, outStride: usize, gradient: usize, input: usize, stride: usize, inner: i32, end: i32, columns: i32, first: bool,
): void {
  for (; inner + <i32>sizeof<C>() <= end; inner += <i32>sizeof<C>()) {
    tile<T, R, C>(out + <usize>inner * sizeof<T>(), outStride, gradient, input + <usize>inner * stride, stride, columns, first);
  }
  for (; inner < end; inner++) {
    tile<T, R, u8>(out + <usize>inner * sizeof<T>(), outStride, gradient, input + <usize>inner * stride, stride, columns, first);
  }
}

/** The part of out = dZ·Aᵀ in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. dZ (n, m), A (k, m), out (n, k); `stride` bytes from row to row of dZ and A. */
function rowProducts<T>(
  out: usize, gradient: usize, input: usize, stride: usize, k: i32, m: i32, row: i32, rowEnd: i32, inner: i32, innerEnd: i32,
): void {
  const outStride = <usize>k * sizeof<T>();
  for (let start = 0; start < m; start += columnBlock) {
    const columns = min(columnBlock, m - start);
    const shift = <usize>start * sizeof<T>();
    const first = start == 0;
    let r = row;
    for (; r + 4 <= rowEnd; r += 4) {
      tileRow<T, u32, u16>(out + <usize>r * outStride, outStride, gradient + <usize>r * stride + shift, input + shift, stride, inner, innerEnd, columns, first);
    }
    for (; r + 2 <= rowEnd; r += 2) {
      tileRow<T, u16, u32>(out + <usize>r * outStride, outStride, gradient + <usize>r * stride + shift, input + shift, stride, inner, innerEnd, columns, first);
    }
    for (; r < rowEnd; r++) {
      tileRow<T, u8, u32>(out + <usize>r * outStride, outStride, gradient + <usize>r * stride + shift, input + shift, stride, inner, innerEnd, columns, first);
    }
  }
}

/** The same, by transposing A where n and k make it pay. */
function products<T>(
  out: usize, gradient: usize, input: usize, stride: usize, n: i32, k: i32, m: i32, row: i32, rowEnd: i32, inner: i32, innerEnd: i32,
): void {
  if (!isWorthTransposing(n, k)) {
    rowProducts<T>(out, gradient, input, stride, k, m, row, rowEnd, inner, innerEnd);
    return;
  }
  const outStride = <usize>k * sizeof<T>();
  const at = out + <usize>row * outStride + <usize>inner * sizeof<T>();
  const partGradient = gradient + <usize>row * stride, partInput = input + <usize>inner * stride;
  multiplyByTranspose<T>(at, outStride, partGradient, partInput, stride, rowEnd - row, innerEnd - inner, m);
}

/** Divides `count` numbers. */
function divideRow<T>(at: usize, count: i32, divisor: T): void {
  const d = splat<T>(<f64>divisor);
  let index = 0;
  for (; index + lanes<T>() <= count; index += lanes<T>()) {
    v128.store(at, v128.div<T>(v128.load(at), d));
    at += 16;
  }
  for (; index < count; index++) {
    store<T>(at, <T>(load<T>(at) / divisor));
    at += sizeof<T>();
  }
}

/**
 * The part of dW = dZ·Aᵀ / m in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. dZ (n, m) and A (k, m), `stride` bytes from row to row,
 * dW (n, k).
 */
export function weightGradient<T>(
  out: usize, gradient: usize, input: usize, stride: usize, n: i32, k: i32, m: i32, row: i32, rowEnd: i32, inner: i32, innerEnd: i32,
): void {
  products<T>(out, gradient, input, stride, n, k, m, row, rowEnd, inner, innerEnd);
  const divisor = <T>m;
  for (let r = row; r < rowEnd; r++) divideRow<T>(out + (<usize>r * <usize>k + <usize>inner) * sizeof<T>(), innerEnd - inner, divisor);
}

/** dW = dZ·Xᵀ / m of the first layer in columns from `inner` to `innerEnd`, all rows, by what is kept of X. */
export function weightGradientByKept<T>(program: usize, step: usize, inner: i32, innerEnd: i32): void {
  multiplyByKept<T>(program, step, inner, innerEnd);
  const n = rowsOf(step), k = innerOf(step);
  for (let r = 0; r < n; r++) divideRow<T>(pointer2(step) + (<usize>r * <usize>k + <usize>inner) * sizeof<T>(), innerEnd - inner, <T>columnsOf(program));
}

/**
 * The part of W = c·W(0) + S·Aᵀ / m, c = 1 where there is none, in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. W and W(0) (n, k), S (n, m) and A (k, m), `stride`
 * bytes from row to row.
 */
export function materialize<T>(
  out: usize, base: usize, factor: usize, coefficients: usize, input: usize, stride: usize, n: i32, k: i32, m: i32, row: i32, rowEnd: i32, inner: i32,
  innerEnd: i32,
): void {
  products<T>(out, coefficients, input, stride, n, k, m, row, rowEnd, inner, innerEnd);
  finishMaterialized<T>(out, base, factor, k, <T>m, row, rowEnd, inner, innerEnd);
}

/** W = c·W(0) + W / m, where W holds the sums over all examples. */
function finishMaterialized<T>(out: usize, base: usize, factor: usize, k: i32, divisor: T, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const c: T = factor == 0 ? <T>1 : load<T>(factor);
  for (let r = row; r < rowEnd; r++) {
    for (let i = inner; i < innerEnd; i++) {
      const at = (<usize>r * <usize>k + <usize>i) * sizeof<T>();
      store<T>(out + at, <T>(<T>(c * load<T>(base + at)) + <T>(load<T>(out + at) / divisor)));
    }
  }
}

/** The same where the other matrix lies example after example: W = c·W(0) + S·D / M. W and W(0) (n, k), S (n, M), D (M, k). */
export function materializeByExample<T>(step: usize, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const k = innerOf(step), all = functionOf(step);
  if (row == rowEnd || inner == innerEnd) return;
  const size = <usize>sizeof<T>(), stride = <usize>k * size, rowStride = <usize>all * size;
  const out = pointer3(step), shift = <usize>row * stride + <usize>inner * size;
  const coefficients = pointer0(step) + <usize>row * rowStride;
  multiply<T>(out + shift, coefficients, rowStride, size, pointer1(step) + <usize>inner * size, stride, rowEnd - row, all, innerEnd - inner, 0);
  finishMaterialized<T>(out, pointer2(step), pointer4(step), k, <T>all, row, rowEnd, inner, innerEnd);
}

/** The part of A·Bᵀ in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. A (n, k), B (m, k). */
export function productByTranspose<T>(step: usize, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const k = functionOf(step);
  products<T>(pointer2(step), pointer0(step), pointer1(step), <usize>k * sizeof<T>(), rowsOf(step), innerOf(step), k, row, rowEnd, inner, innerEnd);
}

/** dZ·Aᵀ of a block of columns, rows `stride` bytes apart. dZ (n, columns), A (k, columns), out (n, k). */
export function blockProducts<T>(out: usize, gradient: usize, input: usize, stride: usize, n: i32, k: i32, columns: i32): void {
  products<T>(out, gradient, input, stride, n, k, columns, 0, n, 0, k);
}

/** Sum of `count` numbers: four vectors of sums, added in a fixed order. */
export function sumOfRow<T>(address: usize, count: i32): T {
  const zero = splat<T>(0);
  let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
  const step = 4 * lanes<T>();
  let index = 0;
  for (; index + step <= count; index += step) {
    s0 = v128.add<T>(s0, v128.load(address));
    s1 = v128.add<T>(s1, v128.load(address, 16));
    s2 = v128.add<T>(s2, v128.load(address, 32));
    s3 = v128.add<T>(s3, v128.load(address, 48));
    address += 64;
  }
  let sum: T = sumOfLanes<T>(v128.add<T>(v128.add<T>(s0, s1), v128.add<T>(s2, s3)));
  for (; index < count; index++) {
    sum = <T>(sum + load<T>(address));
    address += sizeof<T>();
  }
  return sum;
}

/** db = row sums of dZ / m, rows from `row` to `rowEnd`. dZ (n, m), `stride` bytes from row to row, db (n, 1). */
export function biasGradient<T>(out: usize, gradient: usize, stride: usize, m: i32, row: i32, rowEnd: i32): void {
  for (let r = row; r < rowEnd; r++) {
    let sum: T = <T>0;
    for (let start = 0; start < m; start += columnBlock) {
      sum = <T>(sum + sumOfRow<T>(gradient + <usize>r * stride + <usize>start * sizeof<T>(), min(columnBlock, m - start)));
    }
    store<T>(out + <usize>r * sizeof<T>(), <T>(sum / <T>m));
  }
}

/** P ← P − α·dP in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. Both (n, k). */
export function update<T>(parameter: usize, gradient: usize, learningRate: f64, k: i32, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const factor = splat<T>(learningRate);
  const scalar = <T>learningRate;
  for (let r = row; r < rowEnd; r++) {
    let at = (<usize>r * <usize>k + <usize>inner) * sizeof<T>();
    let index = inner;
    const fours = 4 * lanes<T>();
    for (; index + fours <= innerEnd; index += fours) {
      const p = parameter + at, g = gradient + at;
      v128.store(p, v128.sub<T>(v128.load(p), v128.mul<T>(factor, v128.load(g))));
      v128.store(p, v128.sub<T>(v128.load(p, 16), v128.mul<T>(factor, v128.load(g, 16))), 16);
      v128.store(p, v128.sub<T>(v128.load(p, 32), v128.mul<T>(factor, v128.load(g, 32))), 32);
      v128.store(p, v128.sub<T>(v128.load(p, 48), v128.mul<T>(factor, v128.load(g, 48))), 48);
      at += 64;
    }
    for (; index + lanes<T>() <= innerEnd; index += lanes<T>()) {
      v128.store(parameter + at, v128.sub<T>(v128.load(parameter + at), v128.mul<T>(factor, v128.load(gradient + at))));
      at += 16;
    }
    for (; index < innerEnd; index++) {
      store<T>(parameter + at, <T>(load<T>(parameter + at) - <T>(scalar * load<T>(gradient + at))));
      at += sizeof<T>();
    }
  }
}
