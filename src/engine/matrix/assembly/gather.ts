import { columnsOf, innerOf, orderOf, pointer0, pointer1, rowBytes, rowsOf, strideOf } from './program';
import { presentAlpha } from './optimizers';
import { lanes } from './vector';

// X of a mini-batch out of a data set that lies example after example: out = D[batch]ᵀ, a transposition. It goes by squares of as many examples and
// features as a vector holds, and through so many features at a time that the stretches of all examples of a block stay in the first-level cache.

/** Bytes of each example that are read before the next examples are. */
const stretchBytes: usize = 256;

/** Address of the example in a place of the order; without an order, place and example are the same. */
@inline function exampleAt(data: usize, exampleBytes: usize, order: usize, place: i32): usize {
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

/** Rows from `row` to `rowEnd` of Z = P[batch], for the batch from `place` of the order on. P (n, M), Z (n, m). */
export function gatherRows<T>(program: usize, step: usize, place: i32, row: i32, rowEnd: i32): void {
  const all = innerOf(step), columns = min(strideOf(program), all - place);
  for (let r = row; r < rowEnd; r++) {
    const from = pointer0(step) + <usize>r * <usize>all * sizeof<T>();
    const to = pointer1(step) + <usize>r * rowBytes<T>(program);
    for (let column = 0; column < columns; column++) {
      store<T>(to + <usize>column * sizeof<T>(), load<T>(exampleAt(from, sizeof<T>(), orderOf(program), place + column)));
    }
  }
}

/** Rows from `row` to `rowEnd` of dS: dZ·M / m in the columns of the batch from `place` of the order on, 0 in all others. dZ (n, m), dS (n, M). */
export function scatterRows<T>(program: usize, step: usize, place: i32, row: i32, rowEnd: i32): void {
  const columns = columnsOf(program), allBytes = <usize>innerOf(step) * sizeof<T>();
  const factor = <T>(<f64>innerOf(step) / <f64>columns);
  memory.fill(pointer1(step) + <usize>row * allBytes, 0, <usize>(rowEnd - row) * allBytes);
  for (let r = row; r < rowEnd; r++) {
    const from = pointer0(step) + <usize>r * rowBytes<T>(program);
    const out = pointer1(step) + <usize>r * allBytes;
    for (let column = 0; column < columns; column++) {
      store<T>(exampleAt(out, sizeof<T>(), orderOf(program), place + column), <T>(load<T>(from + <usize>column * sizeof<T>()) * factor));
    }
  }
}

// Gradient descent on S: an iteration changes the few columns of its batch, which lie all over S, and nobody reads S while iterations run. So dZ is put down where dS would be, in the
// order of the epoch, and S is changed once for all iterations of a call, which never goes beyond the end of an epoch: no column twice.

/** Puts down rows from `row` to `rowEnd` of dZ, for the batch from `place` of the order on. */
export function noteRows<T>(program: usize, step: usize, place: i32, row: i32, rowEnd: i32): void {
  const all = innerOf(step), bytes = <usize>columnsOf(program) * sizeof<T>();
  for (let r = row; r < rowEnd; r++) {
    const to = pointer1(step) + (<usize>r * <usize>all + <usize>place) * sizeof<T>();
    memory.copy(to, pointer0(step) + <usize>r * rowBytes<T>(program), bytes);
  }
}

/** S ← S − α·dZ·M / m in rows from `row` to `rowEnd`, for all that was put down from `place` of the order on to before `end`. */
export function descendRows<T>(program: usize, step: usize, parameter: usize, place: i32, end: i32, row: i32, rowEnd: i32): void {
  const all = innerOf(step), allBytes = <usize>all * sizeof<T>();
  const alpha = <T>presentAlpha();
  for (let r = row; r < rowEnd; r++) {
    const from = pointer1(step) + <usize>r * allBytes, to = parameter + <usize>r * allBytes;
    for (let start = place; start < end; start += strideOf(program)) {
      const last = min(all, start + strideOf(program));
      const factor = <T>(<f64>all / <f64>(last - start));
      for (let at = start; at < last; at++) {
        const entry = exampleAt(to, sizeof<T>(), orderOf(program), at);
        const gradient = <T>(load<T>(from + <usize>at * sizeof<T>()) * factor);
        store<T>(entry, <T>(load<T>(entry) - <T>(alpha * gradient)));
      }
    }
  }
}
