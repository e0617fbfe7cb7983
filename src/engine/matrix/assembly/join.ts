import { pointer0, pointer1, pointer2, rowsOf } from './program';
import { lanes } from './vector';

// Steps that join values of several layers, for a block of columns: `shift` bytes from the start of each row, `stride` bytes from row to row.

/** One row of A + B. `out` may be `left`. */
function sumRow<T>(left: usize, right: usize, out: usize, count: i32): void {
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at < end; at += 16) v128.store(out + at, v128.add<T>(v128.load(left + at), v128.load(right + at)));
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) store<T>(out + at, <T>(load<T>(left + at) + load<T>(right + at)));
}

/** H = A + B. */
export function sumBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    sumRow<T>(pointer0(step) + at, pointer1(step) + at, pointer2(step) + at, columns);
  }
}

/** Rows of one matrix become rows of another; the pointers are those of the first of them. */
export function copyRowsBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    memory.copy(pointer1(step) + at, pointer0(step) + at, <usize>columns * sizeof<T>());
  }
}
