import { lanes, loadSplat } from './vector';

// The most that WebAssembly gives on a machine, for the benchmark: products are judged against it. Nothing else calls it.
//
// Six vectors are multiplied and six added to, all independent of each other, so that no unit waits for a result and nothing is loaded or stored.
// Of the forms tried (a·c + d in one chain or split as here, 6 to 14 vectors, 1 to 8 steps a turn) this was among the fastest, all within 3 %; more
// than 13 vectors and the two constants would not fit into the 15 registers that V8 gives.

const vectors: i32 = 12;
const stepsPerTurn: i32 = 2;

/** Offset of the vectors behind the constants c and d. */
const vectorsAt: usize = 16;

/**
 * So many turns of two steps a ← a·c on six vectors and a ← a + d on six others, taking turns in memory. c and d are the two numbers at `at`, the
 * vectors lie from `at` + 16 on and are stored there in the end. Returns how many multiplications and additions of numbers these were.
 */
export function multiplyAndAdd<T>(at: usize, turns: i32): f64 {
  const c = loadSplat<T>(at);
  const d = loadSplat<T>(at + sizeof<T>());
  const first = at + vectorsAt;
  let m0 = v128.load(first), a0 = v128.load(first, 16);
  let m1 = v128.load(first, 32), a1 = v128.load(first, 48);
  let m2 = v128.load(first, 64), a2 = v128.load(first, 80);
  let m3 = v128.load(first, 96), a3 = v128.load(first, 112);
  let m4 = v128.load(first, 128), a4 = v128.load(first, 144);
  let m5 = v128.load(first, 160), a5 = v128.load(first, 176);
  for (let turn = 0; turn < turns; turn++) {
    m0 = v128.mul<T>(m0, c); a0 = v128.add<T>(a0, d);
    m1 = v128.mul<T>(m1, c); a1 = v128.add<T>(a1, d);
    m2 = v128.mul<T>(m2, c); a2 = v128.add<T>(a2, d);
    m3 = v128.mul<T>(m3, c); a3 = v128.add<T>(a3, d);
    m4 = v128.mul<T>(m4, c); a4 = v128.add<T>(a4, d);
    m5 = v128.mul<T>(m5, c); a5 = v128.add<T>(a5, d);
    m0 = v128.mul<T>(m0, c); a0 = v128.add<T>(a0, d);
    m1 = v128.mul<T>(m1, c); a1 = v128.add<T>(a1, d);
    m2 = v128.mul<T>(m2, c); a2 = v128.add<T>(a2, d);
    m3 = v128.mul<T>(m3, c); a3 = v128.add<T>(a3, d);
    m4 = v128.mul<T>(m4, c); a4 = v128.add<T>(a4, d);
    m5 = v128.mul<T>(m5, c); a5 = v128.add<T>(a5, d);
  }
  v128.store(first, m0); v128.store(first, a0, 16);
  v128.store(first, m1, 32); v128.store(first, a1, 48);
  v128.store(first, m2, 64); v128.store(first, a2, 80);
  v128.store(first, m3, 96); v128.store(first, a3, 112);
  v128.store(first, m4, 128); v128.store(first, a4, 144);
  v128.store(first, m5, 160); v128.store(first, a5, 176);
  return <f64>turns * <f64>(stepsPerTurn * vectors * lanes<T>());
}
