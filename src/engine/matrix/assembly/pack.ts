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
