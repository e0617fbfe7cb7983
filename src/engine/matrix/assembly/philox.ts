// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", 2011) of four counters at a time, one in each lane;
// `../philox.ts` is the same for one, and has the known answers.

const rounds: i32 = 10;

/** The four words that `philox` has left, of the counter of each lane. Every thread has an instance of the module, and so words of its own. */
export let word0: v128 = i32x4.splat(0);
export let word1: v128 = i32x4.splat(0);
export let word2: v128 = i32x4.splat(0);
export let word3: v128 = i32x4.splat(0);

/** The lower halves of the products of 32-bit lanes, of which each vector holds two; with `high` the upper ones. */
@inline function low(first: v128, second: v128): v128 { return i32x4.shuffle(first, second, 0, 2, 4, 6); }
@inline function high(first: v128, second: v128): v128 { return i32x4.shuffle(first, second, 1, 3, 5, 7); }

/** Makes the words of the counters (c0, c1, c2, c3), lane by lane, with the key (k0, k1). */
export function philox(c0: v128, c1: v128, c2: v128, c3: v128, k0: i32, k1: i32): void {
  const multiplier0 = i32x4.splat(<i32>0xd2511f53), multiplier1 = i32x4.splat(<i32>0xcd9e8d57);
  const step0 = i32x4.splat(<i32>0x9e3779b9), step1 = i32x4.splat(<i32>0xbb67ae85);
  let key0 = i32x4.splat(k0), key1 = i32x4.splat(k1);
  for (let round = 0; round < rounds; round++) {
    const first0 = i64x2.extmul_low_i32x4_u(c0, multiplier0), second0 = i64x2.extmul_high_i32x4_u(c0, multiplier0);
    const first1 = i64x2.extmul_low_i32x4_u(c2, multiplier1), second1 = i64x2.extmul_high_i32x4_u(c2, multiplier1);
    c0 = v128.xor(v128.xor(high(first1, second1), c1), key0);
    c1 = low(first1, second1);
    c2 = v128.xor(v128.xor(high(first0, second0), c3), key1);
    c3 = low(first0, second0);
    key0 = i32x4.add(key0, step0);
    key1 = i32x4.add(key1, step1);
  }
  word0 = c0;
  word1 = c1;
  word2 = c2;
  word3 = c3;
}
