import { lanes, loadSplat, splat } from './vector';
import { compressedEnd, compressedPlace, wideWidth } from './workspace';

// Rows of a matrix as lists of their numbers other than zero: ReLU and dropout leave many zeros in dZ, and a product is the same without them as
// long as the other matrix is finite. An entry is the number and the offset of the row of a wide panel that it is multiplied with (4 bytes).
//
// As in `groupedTile`, the loop takes several of them a turn, with a way out between two, and what is loaded into every lane has no offset of its own.

/** Numbers other than zero in (rows, count) of a matrix, `stride` bytes from row to row. */
export function nonZeros<T>(matrix: usize, stride: usize, rows: i32, count: i32): i32 {
  const zero = splat<T>(0);
  const end = <usize>(count / lanes<T>()) * 16;
  let total = rows * count;
  for (let row = 0; row < rows; row++) {
    const start = matrix + <usize>row * stride;
    // A lane of a mask is −1 where it is set.
    let zeros = zero;
    for (let at = start; at < start + end; at += 16) {
      const mask = v128.eq<T>(v128.load(at), zero);
      zeros = sizeof<T>() == 8 ? i64x2.add(zeros, mask) : i32x4.add(zeros, mask);
    }
    if (sizeof<T>() == 8) total += <i32>(i64x2.extract_lane(zeros, 0) + i64x2.extract_lane(zeros, 1));
    else {
      total += i32x4.extract_lane(zeros, 0) + i32x4.extract_lane(zeros, 1) + i32x4.extract_lane(zeros, 2) + i32x4.extract_lane(zeros, 3);
    }
    for (let index = count - count % lanes<T>(); index < count; index++) {
      if (load<T>(start + <usize>index * sizeof<T>()) == 0) total--;
    }
  }
  return total;
}

/** Compresses (rows, count) of a matrix, `stride` bytes from row to row, into the workspace. */
export function compressRows<T>(matrix: usize, stride: usize, rows: i32, count: i32): void {
  for (let row = 0; row < rows; row++) {
    let entry = compressedPlace(row);
    let at = matrix + <usize>row * stride;
    for (let index = 0; index < count; index++) {
      const value = load<T>(at);
      store<T>(entry, value);
      store<u32>(entry, <u32>index * <u32>wideWidth, sizeof<T>());
      entry += select<usize>(4 + sizeof<T>(), 0, value != 0);
      at += sizeof<T>();
    }
    store<u32>(compressedEnd(row), <u32>entry);
  }
}

/** A compressed row by a wide panel: six vectors of sums. `adds`: on to what is stored, otherwise in its place. */
export function multiplyCompressed<T>(out: usize, row: i32, panel: usize, adds: bool): void {
  const zero = splat<T>(0);
  let a0 = zero, a1 = zero, a2 = zero, a3 = zero, a4 = zero, a5 = zero;
  let entry = compressedPlace(row);
  const end = <usize>load<u32>(compressedEnd(row));
  while (entry != end) {
    let x = panel + <usize>load<u32>(entry, sizeof<T>());
    let factor = loadSplat<T>(entry);
    a0 = v128.add<T>(a0, v128.mul<T>(factor, v128.load(x)));
    a1 = v128.add<T>(a1, v128.mul<T>(factor, v128.load(x, 16)));
    a2 = v128.add<T>(a2, v128.mul<T>(factor, v128.load(x, 32)));
    a3 = v128.add<T>(a3, v128.mul<T>(factor, v128.load(x, 48)));
    a4 = v128.add<T>(a4, v128.mul<T>(factor, v128.load(x, 64)));
    a5 = v128.add<T>(a5, v128.mul<T>(factor, v128.load(x, 80)));
    entry += 4 + sizeof<T>();
    if (entry == end) break;
    x = panel + <usize>load<u32>(entry, sizeof<T>());
    factor = loadSplat<T>(entry);
    a0 = v128.add<T>(a0, v128.mul<T>(factor, v128.load(x)));
    a1 = v128.add<T>(a1, v128.mul<T>(factor, v128.load(x, 16)));
    a2 = v128.add<T>(a2, v128.mul<T>(factor, v128.load(x, 32)));
    a3 = v128.add<T>(a3, v128.mul<T>(factor, v128.load(x, 48)));
    a4 = v128.add<T>(a4, v128.mul<T>(factor, v128.load(x, 64)));
    a5 = v128.add<T>(a5, v128.mul<T>(factor, v128.load(x, 80)));
    entry += 4 + sizeof<T>();
    if (entry == end) break;
    x = panel + <usize>load<u32>(entry, sizeof<T>());
    factor = loadSplat<T>(entry);
    a0 = v128.add<T>(a0, v128.mul<T>(factor, v128.load(x)));
    a1 = v128.add<T>(a1, v128.mul<T>(factor, v128.load(x, 16)));
    a2 = v128.add<T>(a2, v128.mul<T>(factor, v128.load(x, 32)));
    a3 = v128.add<T>(a3, v128.mul<T>(factor, v128.load(x, 48)));
    a4 = v128.add<T>(a4, v128.mul<T>(factor, v128.load(x, 64)));
    a5 = v128.add<T>(a5, v128.mul<T>(factor, v128.load(x, 80)));
    entry += 4 + sizeof<T>();
    if (entry == end) break;
    x = panel + <usize>load<u32>(entry, sizeof<T>());
    factor = loadSplat<T>(entry);
    a0 = v128.add<T>(a0, v128.mul<T>(factor, v128.load(x)));
    a1 = v128.add<T>(a1, v128.mul<T>(factor, v128.load(x, 16)));
    a2 = v128.add<T>(a2, v128.mul<T>(factor, v128.load(x, 32)));
    a3 = v128.add<T>(a3, v128.mul<T>(factor, v128.load(x, 48)));
    a4 = v128.add<T>(a4, v128.mul<T>(factor, v128.load(x, 64)));
    a5 = v128.add<T>(a5, v128.mul<T>(factor, v128.load(x, 80)));
    entry += 4 + sizeof<T>();
  }
  if (adds) {
    a0 = v128.add<T>(v128.load(out), a0);
    a1 = v128.add<T>(v128.load(out, 16), a1);
    a2 = v128.add<T>(v128.load(out, 32), a2);
    a3 = v128.add<T>(v128.load(out, 48), a3);
    a4 = v128.add<T>(v128.load(out, 64), a4);
    a5 = v128.add<T>(v128.load(out, 80), a5);
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out, a2, 32);
  v128.store(out, a3, 48);
  v128.store(out, a4, 64);
  v128.store(out, a5, 80);
}
