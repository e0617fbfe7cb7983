import { loadSplat, loadSplatBehind, splat } from './vector';

// The tile of packed products: 4 rows by 2 vectors out of a group, four rows of the left matrix with the four numbers of a column beside each other, and of
// a panel, two vectors of each row of the right matrix.
//
// A product of the tile is 16 multiplications and additions of vectors and 6 loads, and the processor takes in few instructions more than that while it does them,
// fewer still where it shares a core with another program. So what else there is in the loop counts, and how V8 compiles it:
// - In one piece it loads everything first and runs out of registers from the second product on. So there is a way out between two products.
// - What loads a number into every lane takes no constant offset: V8 adds that to the start of the memory first. It does so before the loop, once, where the same
//   offset also stands in front of the first way out. So the pointer to the group moves on with each product, and the offsets are the same in all of them.
// - A turn asks whether it should be interrupted. With four products a turn that is left out three times in four.

/** Bytes of a row of a panel, and of a tile. */
export const panelWidth: usize = 32;

/**
 * The sums of `count` > 0 products of each element of a tile, row after row at `sums`: the same bits as `tile` gives. `group` (count, 4) and `panel` (count,
 * 2 vectors), both without gaps.
 *
 * What becomes of the sums is left to others: with anything more in this function V8 spends registers on it that the loop needs.
 */
export function groupedTile<T>(out: usize, outStride: usize, group: usize, panel: usize, count: i32): void {
  const size = sizeof<T>();
  const zero = splat<T>(0);
  let a00 = zero, a01 = zero, a10 = zero, a11 = zero, a20 = zero, a21 = zero, a30 = zero, a31 = zero;
  const end = group + <usize>count * 4 * size;
  do {
    let x0 = v128.load(panel), x1 = v128.load(panel, 16);
    let factor = loadSplat<T>(group);
    a00 = v128.add<T>(a00, v128.mul<T>(factor, x0));
    a01 = v128.add<T>(a01, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 1);
    a10 = v128.add<T>(a10, v128.mul<T>(factor, x0));
    a11 = v128.add<T>(a11, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 2);
    a20 = v128.add<T>(a20, v128.mul<T>(factor, x0));
    a21 = v128.add<T>(a21, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 3);
    a30 = v128.add<T>(a30, v128.mul<T>(factor, x0));
    a31 = v128.add<T>(a31, v128.mul<T>(factor, x1));
    group += 4 * size;
    if (group == end) break;
    x0 = v128.load(panel, 32);
    x1 = v128.load(panel, 48);
    factor = loadSplat<T>(group);
    a00 = v128.add<T>(a00, v128.mul<T>(factor, x0));
    a01 = v128.add<T>(a01, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 1);
    a10 = v128.add<T>(a10, v128.mul<T>(factor, x0));
    a11 = v128.add<T>(a11, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 2);
    a20 = v128.add<T>(a20, v128.mul<T>(factor, x0));
    a21 = v128.add<T>(a21, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 3);
    a30 = v128.add<T>(a30, v128.mul<T>(factor, x0));
    a31 = v128.add<T>(a31, v128.mul<T>(factor, x1));
    group += 4 * size;
    if (group == end) break;
    x0 = v128.load(panel, 64);
    x1 = v128.load(panel, 80);
    factor = loadSplat<T>(group);
    a00 = v128.add<T>(a00, v128.mul<T>(factor, x0));
    a01 = v128.add<T>(a01, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 1);
    a10 = v128.add<T>(a10, v128.mul<T>(factor, x0));
    a11 = v128.add<T>(a11, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 2);
    a20 = v128.add<T>(a20, v128.mul<T>(factor, x0));
    a21 = v128.add<T>(a21, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 3);
    a30 = v128.add<T>(a30, v128.mul<T>(factor, x0));
    a31 = v128.add<T>(a31, v128.mul<T>(factor, x1));
    group += 4 * size;
    if (group == end) break;
    x0 = v128.load(panel, 96);
    x1 = v128.load(panel, 112);
    factor = loadSplat<T>(group);
    a00 = v128.add<T>(a00, v128.mul<T>(factor, x0));
    a01 = v128.add<T>(a01, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 1);
    a10 = v128.add<T>(a10, v128.mul<T>(factor, x0));
    a11 = v128.add<T>(a11, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 2);
    a20 = v128.add<T>(a20, v128.mul<T>(factor, x0));
    a21 = v128.add<T>(a21, v128.mul<T>(factor, x1));
    factor = loadSplatBehind<T>(group, 3);
    a30 = v128.add<T>(a30, v128.mul<T>(factor, x0));
    a31 = v128.add<T>(a31, v128.mul<T>(factor, x1));
    group += 4 * size;
    panel += 4 * panelWidth;
  } while (group != end);
  v128.store(out, a00);
  v128.store(out, a01, 16);
  out += outStride;
  v128.store(out, a10);
  v128.store(out, a11, 16);
  out += outStride;
  v128.store(out, a20);
  v128.store(out, a21, 16);
  out += outStride;
  v128.store(out, a30);
  v128.store(out, a31, 16);
}

/** A tile of sums becomes one of the result: `adds`: on to what is stored, otherwise in its place; then the four numbers from `bias` on are added to the rows, unless it is 0. */
export function placeTile<T>(out: usize, outStride: usize, sums: usize, adds: bool, bias: usize): void {
  for (let row = 0; row < 4; row++) {
    let first = v128.load(sums), second = v128.load(sums, 16);
    if (adds) {
      first = v128.add<T>(v128.load(out), first);
      second = v128.add<T>(v128.load(out, 16), second);
    }
    if (bias != 0) {
      const b = loadSplat<T>(bias);
      first = v128.add<T>(first, b);
      second = v128.add<T>(second, b);
      bias += sizeof<T>();
    }
    v128.store(out, first);
    v128.store(out, second, 16);
    sums += panelWidth;
    out += outStride;
  }
}

/** The same for a tile of which only `rows` by `columns` belong to the result. */
export function placeEdge<T>(out: usize, outStride: usize, rows: i32, columns: i32, sums: usize, adds: bool, bias: usize): void {
  for (let row: usize = 0; row < <usize>rows; row++) {
    for (let column: usize = 0; column < <usize>columns; column++) {
      const at = out + row * outStride + column * sizeof<T>();
      let value = load<T>(sums + row * panelWidth + column * sizeof<T>());
      if (adds) value = <T>(load<T>(at) + value);
      if (bias != 0) value = <T>(value + load<T>(bias + row * sizeof<T>()));
      store<T>(at, value);
    }
  }
}
