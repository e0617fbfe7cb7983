import { philox, word0, word1, word2, word3 } from './philox';
import { dropoutIsOn, factorOf, functionOf, innerOf, pointer0, pointer1, pointer2, rowsOf, seedOf } from './program';
import { lanes, one, splat } from './vector';

// Inverted dropout for a block of columns: its mask D, and A ⊙ D / p. `stride` bytes from row to row.

/** Second word of the key; `../mask-words.ts` has the same. */
const maskKey: i32 = 0x44726f70;

/** Writes the first `count` numbers of a vector, fewer than it holds. */
@inline function storeSome<T>(at: usize, vector: v128, count: i32): void {
  if (sizeof<T>() == 8) {
    if (count > 0) v128.store64_lane(at, vector, 0);
    return;
  }
  if (count == 1) v128.store32_lane(at, vector, 0);
  else if (count > 1) {
    v128.store64_lane(at, vector, 0);
    if (count > 2) v128.store32_lane(at + 8, vector, 2);
  }
}

/** Writes a 1 for each of up to four words that are at most `limit`, unsigned, and a 0 for the others. */
@inline function storeKept<T>(at: usize, words: v128, limit: v128, count: i32): void {
  const kept = i32x4.le_u(words, limit);
  const first = v128.and(sizeof<T>() == 8 ? i64x2.extend_low_i32x4_s(kept) : kept, one<T>());
  if (count >= lanes<T>()) v128.store(at, first);
  else storeSome<T>(at, first, count);
  if (sizeof<T>() == 4) return;
  const second = v128.and(i64x2.extend_high_i32x4_s(kept), one<T>());
  if (count == 4) v128.store(at, second, 16);
  else storeSome<T>(at + 16, second, count - 2);
}

/** D for `columns` columns from column `start` on of the iteration with that number. The four words of a counter go to four rows. */
export function maskBlock<T>(program: usize, step: usize, start: i32, shift: usize, stride: usize, columns: i32, iteration: i32): void {
  if (!dropoutIsOn(program)) return;
  const rows = rowsOf(step), seed = seedOf(program);
  const limit = i32x4.splat(innerOf(step)), number = i32x4.splat(functionOf(step)), iterations = i32x4.splat(iteration);
  for (let row = 0; row < rows; row += 4) {
    const group = i32x4.splat(row >> 2);
    const out = pointer0(step) + shift + <usize>row * stride;
    let places = i32x4.add(i32x4.splat(start), i32x4(0, 1, 2, 3));
    for (let column = 0; column < columns; column += 4) {
      philox(group, places, number, iterations, seed, maskKey);
      const at = out + <usize>column * sizeof<T>(), count = min(4, columns - column);
      storeKept<T>(at, word0, limit, count);
      if (row + 1 < rows) storeKept<T>(at + stride, word1, limit, count);
      if (row + 2 < rows) storeKept<T>(at + 2 * stride, word2, limit, count);
      if (row + 3 < rows) storeKept<T>(at + 3 * stride, word3, limit, count);
      places = i32x4.add(places, i32x4.splat(4));
    }
  }
}

/** One row of A ⊙ D / p. */
function dropRow<T>(input: usize, mask: usize, out: usize, keepProbability: f64, count: i32): void {
  const p = splat<T>(keepProbability);
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) v128.store(out + at, v128.div<T>(v128.mul<T>(v128.load(input + at), v128.load(mask + at)), p));
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) store<T>(out + at, <T>(load<T>(input + at) * load<T>(mask + at) / <T>keepProbability));
}

/** A ⊙ D / p, or A itself while dropout is off. */
export function dropoutBlock<T>(program: usize, step: usize, shift: usize, stride: usize, columns: i32): void {
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    if (dropoutIsOn(program)) dropRow<T>(pointer0(step) + at, pointer1(step) + at, pointer2(step) + at, factorOf(step), columns);
    else memory.copy(pointer2(step) + at, pointer0(step) + at, <usize>columns * sizeof<T>());
  }
}
