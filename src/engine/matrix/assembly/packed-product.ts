import { packGroup, packPanels } from './pack';
import { tile } from './tile';
import { lanes } from './vector';
import { groupPlace, hasWorkspace, panelBytes, panelPlace, panels, panelWidth } from './workspace';

// Products of which the right matrix is packed first, as in Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication"
// (2008): a part of it, 256 rows by 512 bytes, is packed into panels that stay in the second-level cache, while four rows of the left matrix
// after the other stay in the first.

/** Rows of the left matrix from which on packing the right one pays. */
const fewestRows: i32 = 8;

/** Bytes of the right matrix from which on it does: less stays in the first-level cache as it is. */
const fewestBytes: usize = 32_768;

/** Columns that are packed at a time. */
@inline export function packedColumns<T>(): i32 { return <i32>(panels * panelWidth / sizeof<T>()); }

/** Whether packing the right matrix pays: `count` rows of it, `stride` bytes apart, for so many rows of the left. */
@inline export function isWorthPacking(rows: i32, count: i32, stride: usize): bool {
  return hasWorkspace() && rows >= fewestRows && <usize>count * stride > fewestBytes;
}

/** R rows of the result from one packed panel of `columns` columns, `width` bytes from row to row. */
@inline export function tilesOfPanel<T, R, C>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, panel: usize, width: usize, count: i32, columns: i32, adds: bool, bias: usize,
): void {
  const tileWidth = <i32>sizeof<C>() * lanes<T>();
  let column = 0;
  for (; column + tileWidth <= columns; column += tileWidth) {
    const shift = <usize>column * sizeof<T>();
    tile<T, R, C>(out + shift, outStride, w, rowStride, sumStride, panel + shift, width, count, adds, bias);
  }
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    const shift = <usize>column * sizeof<T>();
    tile<T, R, u8>(out + shift, outStride, w, rowStride, sumStride, panel + shift, width, count, adds, bias);
  }
  for (; column < columns; column++) {
    const shift = <usize>column * sizeof<T>();
    tile<T, R, bool>(out + shift, outStride, w, rowStride, sumStride, panel + shift, width, count, adds, bias);
  }
}

/** R rows of the result from the packed panels: `columns` of them. */
@inline function tilesOfRows<T, R, C>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, count: i32, columns: i32, adds: bool, bias: usize,
): void {
  const perPanel = <i32>(panelWidth / sizeof<T>());
  let panel = panelPlace(0);
  for (let column = 0; column < columns; column += perPanel) {
    tilesOfPanel<T, R, C>(out, outStride, w, rowStride, sumStride, panel, panelWidth, count, min(perPanel, columns - column), adds, bias);
    out += panelWidth;
    panel += panelBytes;
  }
}

/** out = w·panels + bias for the packed panels, as `tile` says. Where the numbers of a row of w are not contiguous they are packed as well, four rows at a time. */
export function multiplyPanels<T>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, rows: i32, count: i32, columns: i32, adds: bool, bias: usize,
): void {
  const size = <usize>sizeof<T>();
  const byColumn = sumStride != size;
  for (let row = 0; row < rows;) {
    let rowsOfW = w + <usize>row * rowStride, rowsStride = rowStride, step = sumStride;
    if (byColumn) {
      packGroup<T>(rowsOfW, sumStride, count, min(4, rows - row));
      rowsOfW = groupPlace();
      rowsStride = size;
      step = 4 * size;
    }
    for (let end = min(row + 4, rows); row < end;) {
      const at = out + <usize>row * outStride;
      const rowBias = bias == 0 ? 0 : bias + <usize>row * size;
      if (row + 4 <= end) {
        tilesOfRows<T, u32, u16>(at, outStride, rowsOfW, rowsStride, step, count, columns, adds, rowBias);
        row += 4;
      } else if (row + 2 <= end) {
        tilesOfRows<T, u16, u32>(at, outStride, rowsOfW, rowsStride, step, count, columns, adds, rowBias);
        row += 2;
        rowsOfW += 2 * rowsStride;
      } else {
        tilesOfRows<T, u8, u32>(at, outStride, rowsOfW, rowsStride, step, count, columns, adds, rowBias);
        row++;
      }
    }
  }
}

/** out = w·input + bias for `count` ≤ 256 products of each element, as `tile` says. input (count, columns), `stride` bytes from row to row. */
export function multiplyPacked<T>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32,
  adds: bool, bias: usize,
): void {
  for (let column = 0; column < columns; column += packedColumns<T>()) {
    const width = min(packedColumns<T>(), columns - column);
    const shift = <usize>column * sizeof<T>();
    packPanels<T>(input + shift, stride, count, width);
    multiplyPanels<T>(out + shift, outStride, w, rowStride, sumStride, rows, count, width, adds, bias);
  }
}
