import { compressRows, multiplyCompressed, nonZeros } from './compressed-rows';
import { panelWidth } from './grouped-tile';
import { packTransposed, packTransposedFinite } from './pack';
import { multiplyPanels, packedColumns } from './packed-product';
import { sumBlock, tileColumn } from './tile';
import { lanes } from './vector';
import { compressedRows, hasWorkspace, panelBytes, panelPlace, widePlace, wideWidth } from './workspace';

// out = gradient·inputᵀ as a product over the columns: parts of the input are packed transposed, so that the innermost loop is that of all dense
// products and no sums of lanes are left over. Where many numbers of the gradient are zero, as ReLU leaves them, it goes through the others alone.
// Both ways give the same bits: a sum does not change when ±0 is added, and panels with a number that is not finite, where 0·∞ is NaN, are multiplied
// with all.

/** Rows of the gradient and of the input from which on transposing pays. */
const fewestRows: i32 = 8;
const fewestColumns: i32 = 16;

/** Columns of the result from which on compressing rows pays, and the largest share of numbers other than zero, in sixteenths. */
const fewestSparseColumns: i32 = 64;
const sparseSixteenths: i32 = 11;

/** Whether the product with a result of this shape is made by transposing the input. */
@inline export function isWorthTransposing(n: i32, k: i32): bool { return hasWorkspace() && n >= fewestRows && k >= fewestColumns; }

/** Whether so many numbers of (rows, count) of a gradient are zero that skipping them pays. */
export function isSparse<T>(gradient: usize, stride: usize, rows: i32, count: i32): bool {
  return nonZeros<T>(gradient, stride, rows, count) <= rows * count / 16 * sparseSixteenths;
}

/** `rows` by `columns` of the result with all numbers of the gradient. */
export function multiplyDense<T>(
  out: usize, outStride: usize, gradient: usize, input: usize, stride: usize, rows: i32, columns: i32, count: i32, adds: bool,
): void {
  const perPanel = <i32>(panelWidth / sizeof<T>());
  for (let column = 0; column < columns; column += packedColumns<T>()) {
    const width = min(packedColumns<T>(), columns - column);
    const from = input + <usize>column * stride;
    for (let start = 0, panel: usize = 0; start < width; start += perPanel, panel++) {
      const place = panelPlace(panel);
      if (start + perPanel > width) memory.fill(place, 0, <usize>count * panelWidth);
      packTransposed<T>(place, panelWidth, from + <usize>start * stride, stride, count, min(perPanel, width - start));
    }
    const at = out + <usize>column * sizeof<T>();
    multiplyPanels<T>(at, outStride, gradient, stride, sizeof<T>(), panelPlace(0), panelBytes, rows, count, width, adds, 0);
  }
}

/** All numbers of the gradient by a wide panel. */
export function multiplyWidePanel<T>(
  out: usize, outStride: usize, gradient: usize, wide: usize, stride: usize, rows: i32, count: i32, adds: bool,
): void {
  const fours = rows & ~3;
  for (let shift: usize = 0; shift < wideWidth; shift += 32) {
    const panel = wide + shift;
    tileColumn<T, u32, u16>(0, fours, out + shift, outStride, gradient, stride, sizeof<T>(), panel, wideWidth, count, adds, 0);
    tileColumn<T, u8, u16>(fours, rows, out + shift, outStride, gradient, stride, sizeof<T>(), panel, wideWidth, count, adds, 0);
  }
}

/** `rows` by `columns` of the result, whole wide panels, without the zeros of the gradient. */
function multiplySparse<T>(
  out: usize, outStride: usize, gradient: usize, input: usize, stride: usize, rows: i32, columns: i32, count: i32, adds: bool,
): void {
  const wide = <i32>(wideWidth / sizeof<T>());
  for (let start = 0; start < rows; start += compressedRows) {
    const part = min(compressedRows, rows - start);
    const partOut = out + <usize>start * outStride;
    const partGradient = gradient + <usize>start * stride;
    compressRows<T>(partGradient, stride, part, count);
    for (let column = 0; column < columns; column += wide) {
      const at = partOut + <usize>column * sizeof<T>();
      const areFinite = packTransposedFinite<T>(widePlace(), wideWidth, input + <usize>column * stride, stride, count, wide);
      if (areFinite) for (let row = 0; row < part; row++) multiplyCompressed<T>(at + <usize>row * outStride, row, widePlace(), adds);
      else multiplyWidePanel<T>(at, outStride, partGradient, widePlace(), stride, part, count, adds);
    }
  }
}

/**
 * out = gradient·inputᵀ for `rows` by `columns` of the result, `outStride` bytes from row to row. gradient (rows, count) and input (columns, count), both
 * `stride` bytes from row to row.
 */
export function multiplyByTranspose<T>(
  out: usize, outStride: usize, gradient: usize, input: usize, stride: usize, rows: i32, columns: i32, count: i32,
): void {
  const wide = <i32>(wideWidth / sizeof<T>());
  for (let start = 0; start < count; start += sumBlock) {
    const part = min(sumBlock, count - start);
    const partGradient = gradient + <usize>start * sizeof<T>(), partInput = input + <usize>start * sizeof<T>();
    const adds = start > 0;
    let dense = 0;
    if (columns >= fewestSparseColumns && isSparse<T>(partGradient, stride, rows, part)) {
      dense = columns / wide * wide;
      multiplySparse<T>(out, outStride, partGradient, partInput, stride, rows, dense, part, adds);
    }
    const shift = <usize>dense * sizeof<T>();
    multiplyDense<T>(out + shift, outStride, partGradient, partInput + <usize>dense * stride, stride, rows, columns - dense, part, adds);
  }
}
