import {
  blockColumns, columnsOf, firstMoveStep, movesInto, movesOutOf, pointer0, pointer1, regionBytes, regionRowBytes, rowBytes, rowsOf, stepAt,
} from './program';

// Where the columns of a block lie: in the rows of whole matrices or, where threads share the blocks, each in the region of its block.

/** First column of a block; that of the block behind the last is m. */
@inline export function firstColumn(program: usize, block: i32): i32 { return min(columnsOf(program), block * blockColumns(program)); }

/** Bytes from the start of a matrix to the first column of a block. */
@inline export function blockShift<T>(program: usize, block: i32): usize {
  return regionBytes(program) > 0 ? <usize>block * regionBytes(program) : <usize>firstColumn(program, block) * sizeof<T>();
}

/** Bytes from one row to the next in a block. */
@inline export function blockStride<T>(program: usize): usize {
  return regionBytes(program) > 0 ? regionRowBytes(program) : rowBytes<T>(program);
}

/** Copies the columns of the blocks from `first` to before `end` into their regions. */
export function moveInto<T>(program: usize, first: i32, end: i32): void {
  for (let index = 0; index < movesInto(program); index++) {
    for (let block = first; block < end; block++) move<T>(program, stepAt(program, firstMoveStep(program) + index), block, true);
  }
}

/** Copies them back. */
export function moveOutOf<T>(program: usize, first: i32, end: i32): void {
  for (let index = 0; index < movesOutOf(program); index++) {
    for (let block = first; block < end; block++) {
      move<T>(program, stepAt(program, firstMoveStep(program) + movesInto(program) + index), block, false);
    }
  }
}

function move<T>(program: usize, step: usize, block: i32, isInto: bool): void {
  const start = firstColumn(program, block);
  const bytes = <usize>(firstColumn(program, block + 1) - start) * sizeof<T>();
  let whole = pointer0(step) + <usize>start * sizeof<T>();
  let stored = pointer1(step) + <usize>block * regionBytes(program);
  for (let row = 0; row < rowsOf(step); row++) {
    if (isInto) memory.copy(stored, whole, bytes);
    else memory.copy(whole, stored, bytes);
    whole += rowBytes<T>(program);
    stored += regionRowBytes(program);
  }
}
