import { multiplyNarrow, narrowest } from './narrow-product';
import { isWorthPacking, multiplyPacked } from './packed-product';
import { sumBlock, tileColumn } from './tile';
import { lanes } from './vector';

// out = w·input + bias, for w read with any two strides: by rows for Z = W·A + b, by columns for dA = Wᵀ·dZ.

/** Rows from `row` to `end`, R at a time: all columns in tiles of C vectors, then of one, then column by column. */
function tileRows<T, R, C>(
  row: i32, end: i32, out: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, count: i32, columns: i32,
  adds: bool, bias: usize,
): void {
  const width = <i32>sizeof<C>() * lanes<T>();
  let column = 0;
  for (; column + width <= columns; column += width) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, C>(row, end, out + shift, stride, w, rowStride, sumStride, input + shift, stride, count, adds, bias);
  }
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, u8>(row, end, out + shift, stride, w, rowStride, sumStride, input + shift, stride, count, adds, bias);
  }
  for (; column < columns; column++) {
    const shift = <usize>column * sizeof<T>();
    tileColumn<T, R, bool>(row, end, out + shift, stride, w, rowStride, sumStride, input + shift, stride, count, adds, bias);
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
  const packs = isWorthPacking(rows, count, stride);
  for (let start = 0; start < count; start += sumBlock) {
    const part = min(sumBlock, count - start);
    const partWeights = w + <usize>start * sumStride;
    const partInput = input + <usize>start * stride;
    const partAdds = adds || start > 0;
    const partBias = start + part == count ? bias : 0;
    if (packs) {
      multiplyPacked<T>(out, stride, partWeights, rowStride, sumStride, partInput, stride, rows, part, columns, partAdds, partBias);
      continue;
    }
    const fours = rows & ~3;
    const twos = rows & ~1;
    if (fours > 0) tileRows<T, u32, u16>(0, fours, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, partAdds, partBias);
    if (twos > fours) tileRows<T, u16, u32>(fours, twos, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, partAdds, partBias);
    if (rows > twos) tileRows<T, u8, u32>(twos, rows, out, partWeights, rowStride, sumStride, partInput, stride, part, columns, partAdds, partBias);
  }
}
