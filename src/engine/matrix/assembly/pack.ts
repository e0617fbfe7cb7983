import { panelWidth } from './grouped-tile';
import { lanes } from './vector';
import { groupBytes, groupPlace } from './workspace';

// Matrices are packed so that the innermost loops read one address after the other: what is far apart in memory falls into few sets of the
// caches and needs many entries of the table of pages.

/**
 * Packs `count` rows, `bytes` long and `stride` bytes apart, into panels `width` wide, a constant of 16 or 32 where this is inlined; `panelStride` bytes from
 * panel to panel. What is left of the last panel is zero.
 */
@inline function packRows<T>(width: usize, out: usize, panelStride: usize, input: usize, stride: usize, count: i32, bytes: usize): void {
  const whole = bytes & ~(width - 1);
  const last = out + whole / width * panelStride;
  if (whole < bytes) memory.fill(last, 0, <usize>count * width);
  for (let index: usize = 0; index < <usize>count; index++) {
    let to = out + index * width;
    let at: usize = 0;
    for (; at < whole; at += width) {
      v128.store(to, v128.load(input + at));
      if (width > 16) v128.store(to, v128.load(input + at, 16), 16);
      to += panelStride;
    }
    for (; at < bytes; at += sizeof<T>()) {
      store<T>(to, load<T>(input + at));
      to += sizeof<T>();
    }
    input += stride;
  }
}

/** Packs `count` rows of the right matrix, `bytes` long and `stride` bytes apart, into panels. */
export function packPanels<T>(out: usize, panelStride: usize, input: usize, stride: usize, count: i32, bytes: usize): void {
  packRows<T>(panelWidth, out, panelStride, input, stride, count, bytes);
}

/** Packs `rows` rows of the left matrix (rows, count) into groups of four, filled up with zeros. Strides as `multiplyPanels` has them. */
export function packGroups<T>(w: usize, rowStride: usize, sumStride: usize, rows: i32, count: i32): void {
  const size = <usize>sizeof<T>();
  if (sumStride != size) {
    packRows<T>(4 * size, groupPlace(0), groupBytes, w, sumStride, count, <usize>rows * size);
    return;
  }
  for (let row = 0; row < rows; row += 4) {
    const out = groupPlace(row >> 2);
    if (row + 4 > rows) memory.fill(out, 0, <usize>count * 4 * size);
    packTransposed<T>(out, 4 * size, w + <usize>row * rowStride, rowStride, count, min(4, rows - row));
  }
}

/** Two columns of a panel's rows of float64 from two rows of a matrix. */
@inline function transpose2(out: usize, width: usize, a: v128, b: v128): void {
  v128.store(out, v128.shuffle<f64>(a, b, 0, 2));
  v128.store(out + width, v128.shuffle<f64>(a, b, 1, 3));
}

/** Four columns of a panel's rows of float32 from four rows of a matrix. */
@inline function transpose4(out: usize, width: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  v128.store(out, v128.shuffle<f64>(ab, cd, 0, 2));
  v128.store(out + width, v128.shuffle<f64>(ab, cd, 1, 3));
  const ba = v128.shuffle<f32>(a, b, 2, 6, 3, 7), dc = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(out + 2 * width, v128.shuffle<f64>(ba, dc, 0, 2));
  v128.store(out + 3 * width, v128.shuffle<f64>(ba, dc, 1, 3));
}

/**
 * Packs as many rows as a vector has lanes into a vector's width of a panel. Returns whether all numbers are finite where C is bool; otherwise nobody looks.
 */
function transposeRows<T, C>(out: usize, width: usize, input: usize, stride: usize, count: i32): bool {
  const r1 = input + stride, r2 = r1 + stride, r3 = r2 + stride;
  // x − x is 0 for finite numbers and NaN for others.
  let differences = v128.splat<T>(0);
  const end = <usize>(count / lanes<T>()) * 16;
  let at: usize = 0;
  for (; at < end; at += 16) {
    const a = v128.load(input + at), b = v128.load(r1 + at);
    if (isBoolean<C>()) differences = v128.or(differences, v128.or(v128.sub<T>(a, a), v128.sub<T>(b, b)));
    if (sizeof<T>() == 8) transpose2(out, width, a, b);
    else {
      const c = v128.load(r2 + at), d = v128.load(r3 + at);
      if (isBoolean<C>()) differences = v128.or(differences, v128.or(v128.sub<T>(c, c), v128.sub<T>(d, d)));
      transpose4(out, width, a, b, c, d);
    }
    out += <usize>lanes<T>() * width;
  }
  const rest = count % lanes<T>();
  let areFinite = !v128.any_true(differences);
  for (let row = 0; row < lanes<T>(); row++) {
    areFinite = transposeRow<T>(out + <usize>row * sizeof<T>(), width, input + <usize>row * stride + at, rest) && areFinite;
  }
  return areFinite;
}

/** Packs one row into a column of a panel. Returns whether all numbers are finite. */
function transposeRow<T>(out: usize, width: usize, input: usize, count: i32): bool {
  let areFinite = true;
  for (let index = 0; index < count; index++) {
    const value = load<T>(input + <usize>index * sizeof<T>());
    if (!isFinite<T>(value)) areFinite = false;
    store<T>(out + <usize>index * width, value);
  }
  return areFinite;
}

@inline function packColumns<T, C>(out: usize, width: usize, input: usize, stride: usize, count: i32, columns: i32): bool {
  let areFinite = true;
  let column = 0;
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    const from = input + <usize>column * stride;
    areFinite = transposeRows<T, C>(out + <usize>column * sizeof<T>(), width, from, stride, count) && areFinite;
  }
  for (; column < columns; column++) {
    areFinite = transposeRow<T>(out + <usize>column * sizeof<T>(), width, input + <usize>column * stride, count) && areFinite;
  }
  return areFinite;
}

/** Packs a matrix (columns, count), `stride` bytes from row to row, as one panel of its transpose: (count, columns), `width` bytes from row to row. */
export function packTransposed<T>(out: usize, width: usize, input: usize, stride: usize, count: i32, columns: i32): void {
  packColumns<T, u8>(out, width, input, stride, count, columns);
}

/** The same; returns whether all numbers are finite. */
export function packTransposedFinite<T>(out: usize, width: usize, input: usize, stride: usize, count: i32, columns: i32): bool {
  return packColumns<T, bool>(out, width, input, stride, count, columns);
}
