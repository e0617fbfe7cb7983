import { lanes } from './vector';
import { groupPlace, panelBytes, panelPlace, panelWidth } from './workspace';

// Matrices are packed so that the innermost loops read one address after the other: what is far apart in memory falls into few sets of the
// caches and needs many entries of the table of pages.

/** Packs (count, columns) numbers of a matrix, `stride` bytes from row to row, into panels of four vectors. */
export function packPanels<T>(input: usize, stride: usize, count: i32, columns: i32): void {
  const bytes = <usize>columns * sizeof<T>();
  const whole = bytes & ~(panelWidth - 1);
  let at: usize = 0;
  for (let index = 0; index < count; index++) {
    let out = panelPlace(0) + at;
    let column: usize = 0;
    for (; column < whole; column += panelWidth) {
      v128.store(out, v128.load(input + column));
      v128.store(out, v128.load(input + column, 16), 16);
      v128.store(out, v128.load(input + column, 32), 32);
      v128.store(out, v128.load(input + column, 48), 48);
      out += panelBytes;
    }
    for (; column + 16 <= bytes; column += 16) { v128.store(out, v128.load(input + column)); out += 16; }
    for (; column < bytes; column += sizeof<T>()) { store<T>(out, load<T>(input + column)); out += sizeof<T>(); }
    input += stride;
    at += panelWidth;
  }
}

/** Packs (count, `rows` ≤ 4) numbers, of each `rows` beside each other and `stride` bytes from one to the next: four columns of Wᵀ. */
export function packGroup<T>(w: usize, stride: usize, count: i32, rows: i32): void {
  let out = groupPlace();
  if (rows == 4) {
    for (let index = 0; index < count; index++) {
      v128.store(out, v128.load(w));
      if (sizeof<T>() == 8) v128.store(out, v128.load(w, 16), 16);
      w += stride;
      out += 4 * sizeof<T>();
    }
    return;
  }
  for (let index = 0; index < count; index++) {
    for (let row = 0; row < rows; row++) store<T>(out + <usize>row * sizeof<T>(), load<T>(w + <usize>row * sizeof<T>()));
    w += stride;
    out += 4 * sizeof<T>();
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

/** Packs as many rows as a vector has lanes into a vector's width of a panel. Returns whether all numbers are finite. */
function transposeRows<T>(out: usize, width: usize, input: usize, stride: usize, count: i32): bool {
  const r1 = input + stride, r2 = r1 + stride, r3 = r2 + stride;
  // x − x is 0 for finite numbers and NaN for others.
  let differences = v128.splat<T>(0);
  const end = <usize>(count / lanes<T>()) * 16;
  let at: usize = 0;
  for (; at < end; at += 16) {
    const a = v128.load(input + at), b = v128.load(r1 + at);
    differences = v128.or(differences, v128.or(v128.sub<T>(a, a), v128.sub<T>(b, b)));
    if (sizeof<T>() == 8) transpose2(out, width, a, b);
    else {
      const c = v128.load(r2 + at), d = v128.load(r3 + at);
      differences = v128.or(differences, v128.or(v128.sub<T>(c, c), v128.sub<T>(d, d)));
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

/**
 * Packs a matrix (columns, count), `stride` bytes from row to row, as one panel of its transpose: (count, columns), `width` bytes from row to
 * row. Returns whether all numbers are finite.
 */
export function packTransposed<T>(out: usize, width: usize, input: usize, stride: usize, count: i32, columns: i32): bool {
  let areFinite = true;
  let column = 0;
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    const from = input + <usize>column * stride;
    areFinite = transposeRows<T>(out + <usize>column * sizeof<T>(), width, from, stride, count) && areFinite;
  }
  for (; column < columns; column++) {
    areFinite = transposeRow<T>(out + <usize>column * sizeof<T>(), width, input + <usize>column * stride, count) && areFinite;
  }
  return areFinite;
}
