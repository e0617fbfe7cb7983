import { groupedTile, panelWidth, placeEdge, placeTile } from './grouped-tile';
import { packGroups, packPanels } from './pack';
import { groupPlace, groups, hasWorkspace, panelBytes, panelPlace, panels, tilePlace } from './workspace';

// Products of which both matrices are packed first, as in Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008): of the right
// one a part of 256 rows into panels that stay in the second-level cache, of the left one as many groups of four rows as do so beside them. Each panel stays in
// the first-level cache for all these groups.

/** Rows of the left matrix from which on packing pays. */
const fewestRows: i32 = 8;

/** Bytes of the right matrix from which on it does: less stays in the first-level cache as it is. */
const fewestBytes: usize = 8192;

/** Columns that are packed at a time. */
@inline export function packedColumns<T>(): i32 { return <i32>(panels * panelWidth / sizeof<T>()); }

/** Whether packing pays: `count` rows of the right matrix, `stride` bytes apart, for so many rows of the left. */
@inline export function isWorthPacking(rows: i32, count: i32, stride: usize): bool {
  return hasWorkspace() && rows >= fewestRows && <usize>count * stride > fewestBytes;
}

/** Rows of the result of which all groups are packed; `panel` and `panelStride` as `multiplyPanels` has them. */
function multiplyGroups<T>(
  out: usize, outStride: usize, panel: usize, panelStride: usize, rows: i32, count: i32, columns: i32, adds: bool, bias: usize,
): void {
  const size = <usize>sizeof<T>();
  const tileColumns = <i32>(panelWidth / size);
  for (let column = 0; column < columns; column += tileColumns) {
    for (let row = 0; row < rows; row += 4) {
      const at = out + <usize>row * outStride, group = groupPlace(row >> 2);
      const rowBias = bias == 0 ? 0 : bias + <usize>row * size;
      const tileRows = min(4, rows - row), width = min(tileColumns, columns - column);
      const isWhole = tileRows == 4 && width == tileColumns;
      // Two calls, so that the compiler inlines neither.
      if (isWhole && !adds && bias == 0) groupedTile<T>(at, outStride, group, panel, count);
      else {
        groupedTile<T>(tilePlace(), panelWidth, group, panel, count);
        if (isWhole) placeTile<T>(at, outStride, tilePlace(), adds, rowBias);
        else placeEdge<T>(at, outStride, tileRows, width, tilePlace(), adds, rowBias);
      }
    }
    out += panelWidth;
    panel += panelStride;
  }
}

/**
 * out = w·input + bias, `adds` and bias as `groupedTile` says, for `columns` columns of an input that is packed: its first panel at `panel`, `panelStride` bytes from
 * panel to panel. w (rows, count) with its strides in bytes, one of which is that of numbers without a gap.
 */
export function multiplyPanels<T>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, panel: usize, panelStride: usize, rows: i32, count: i32, columns: i32,
  adds: bool, bias: usize,
): void {
  for (let row = 0; row < rows; row += 4 * groups) {
    const part = min(4 * groups, rows - row);
    packGroups<T>(w + <usize>row * rowStride, rowStride, sumStride, part, count);
    const rowBias = bias == 0 ? 0 : bias + <usize>row * sizeof<T>();
    multiplyGroups<T>(out + <usize>row * outStride, outStride, panel, panelStride, part, count, columns, adds, rowBias);
  }
}

/** out = w·input + bias for `count` ≤ 256 products of each element, as `multiplyPanels` says. input (count, columns), `stride` bytes from row to row. */
export function multiplyPacked<T>(
  out: usize, outStride: usize, w: usize, rowStride: usize, sumStride: usize, input: usize, stride: usize, rows: i32, count: i32, columns: i32,
  adds: bool, bias: usize,
): void {
  for (let column = 0; column < columns; column += packedColumns<T>()) {
    const width = min(packedColumns<T>(), columns - column);
    const shift = <usize>column * sizeof<T>();
    packPanels<T>(panelPlace(0), panelBytes, input + shift, stride, count, <usize>width * sizeof<T>());
    multiplyPanels<T>(out + shift, outStride, w, rowStride, sumStride, panelPlace(0), panelBytes, rows, count, width, adds, bias);
  }
}
