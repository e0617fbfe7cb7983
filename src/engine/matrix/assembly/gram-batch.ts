import { exampleAt } from './gather';
import { presentAlpha } from './optimizers';
import { columnsOf, innerOf, orderOf, pointer0, pointer1, rowBytes, strideOf } from './program';

// Columns of a mini-batch out of matrices of the Gram form, which have one for each of the M examples of the data set, and back into them.

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
