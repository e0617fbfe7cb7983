import { orderOf, pointer0, pointer1, rowsOf } from './program';
import { lanes } from './vector';

// X of a mini-batch out of a data set that lies example after example: out = D[batch]ᵀ, a transposition. It goes by squares of as many examples and
// features as a vector holds, and through so many features at a time that the stretches of all examples of a block stay in the first-level cache.

/** Bytes of each example that are read before the next examples are. */
const stretchBytes: usize = 256;

/** Address of the example in a place of the order; without an order, place and example are the same. */
@inline export function exampleAt(data: usize, exampleBytes: usize, order: usize, place: i32): usize {
  const example = order == 0 ? <u32>place : load<u32>(order + <usize>place * 4);
  return data + <usize>example * exampleBytes;
}

/** `squares` squares of features of two examples in float64, one below the other. */
@inline function squaresOfDoubles(e0: usize, e1: usize, out: usize, stride: usize, squares: i32): void {
  for (let square = 0; square < squares; square++) {
    const a = v128.load(e0), b = v128.load(e1);
    v128.store(out, v128.shuffle<f64>(a, b, 0, 2));
    v128.store(out + stride, v128.shuffle<f64>(a, b, 1, 3));
    e0 += 16;
    e1 += 16;
    out += 2 * stride;
  }
}

/** `squares` squares of features of four examples in float32. */
@inline function squaresOfSingles(e0: usize, e1: usize, e2: usize, e3: usize, out: usize, stride: usize, squares: i32): void {
  for (let square = 0; square < squares; square++) {
    const a = v128.load(e0), b = v128.load(e1), c = v128.load(e2), d = v128.load(e3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<f64>(ab, cd, 0, 2));
    v128.store(out + stride, v128.shuffle<f64>(ab, cd, 1, 3));
    v128.store(out + 2 * stride, v128.shuffle<f64>(abHigh, cdHigh, 0, 2));
    v128.store(out + 3 * stride, v128.shuffle<f64>(abHigh, cdHigh, 1, 3));
    e0 += 16;
    e1 += 16;
    e2 += 16;
    e3 += 16;
    out += 4 * stride;
  }
}

/** `count` features of one example become a part of a column. */
@inline function columnOf<T>(example: usize, out: usize, stride: usize, count: i32): void {
  for (let feature = 0; feature < count; feature++) {
    store<T>(out, load<T>(example));
    example += sizeof<T>();
    out += stride;
  }
}

/** `count` features of all examples of a block. `data` and `out` are those of the first feature. */
function stretch<T>(data: usize, exampleBytes: usize, order: usize, place: i32, out: usize, stride: usize, count: i32, columns: i32): void {
  const squares = count / lanes<T>();
  const whole = squares * lanes<T>();
  const wholeBytes = <usize>whole * sizeof<T>();
  const end = place + columns;
  for (; place + lanes<T>() <= end; place += lanes<T>()) {
    const e0 = exampleAt(data, exampleBytes, order, place), e1 = exampleAt(data, exampleBytes, order, place + 1);
    const below = out + <usize>whole * stride;
    columnOf<T>(e0 + wholeBytes, below, stride, count - whole);
    columnOf<T>(e1 + wholeBytes, below + sizeof<T>(), stride, count - whole);
    if (sizeof<T>() == 8) squaresOfDoubles(e0, e1, out, stride, squares);
    else {
      const e2 = exampleAt(data, exampleBytes, order, place + 2), e3 = exampleAt(data, exampleBytes, order, place + 3);
      columnOf<T>(e2 + wholeBytes, below + 2 * sizeof<T>(), stride, count - whole);
      columnOf<T>(e3 + wholeBytes, below + 3 * sizeof<T>(), stride, count - whole);
      squaresOfSingles(e0, e1, e2, e3, out, stride, squares);
    }
    out += 16;
  }
  for (; place < end; place++) {
    columnOf<T>(exampleAt(data, exampleBytes, order, place), out, stride, count);
    out += sizeof<T>();
  }
}

/**
 * Fills `columns` columns of X, from `shift` bytes into its rows on, with the examples of the data set D from `place` of the order on. D (examples, n), X
 * (n, m) with `stride` bytes from row to row.
 */
export function gatherBlock<T>(program: usize, step: usize, place: i32, shift: usize, stride: usize, columns: i32): void {
  const data = pointer0(step), out = pointer1(step) + shift;
  const n = rowsOf(step);
  const exampleBytes = <usize>n * sizeof<T>();
  const most = <i32>(stretchBytes / sizeof<T>());
  for (let feature = 0; feature < n; feature += most) {
    const at = <usize>feature;
    stretch<T>(data + at * sizeof<T>(), exampleBytes, orderOf(program), place, out + at * stride, stride, min(most, n - feature), columns);
  }
}
