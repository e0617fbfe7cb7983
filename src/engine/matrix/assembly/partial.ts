import { blocksOf, columnsOf, innerOf, pointer0, pointer1, pointer2, rowsOf } from './program';
import { blockProducts, sumOfRow } from './reduce';
import { lanes, splat } from './vector';

// Sums over all columns that are made block by block, while dZ and A of the block are still in the cache, and then added in the order of the
// blocks. Threads so exchange these sums alone instead of dZ and A.

/** Where the sum of a block begins. */
@inline function partialAt<T>(partials: usize, step: usize, block: i32): usize {
  return partials + <usize>block * <usize>(rowsOf(step) * innerOf(step)) * sizeof<T>();
}

/** dZ·Aᵀ of one block of columns. */
export function partialWeightGradient<T>(step: usize, block: i32, shift: usize, stride: usize, columns: i32): void {
  const out = partialAt<T>(pointer2(step), step, block);
  blockProducts<T>(out, pointer0(step) + shift, pointer1(step) + shift, stride, rowsOf(step), innerOf(step), columns);
}

/** Row sums of dZ of one block of columns. */
export function partialBiasGradient<T>(step: usize, block: i32, shift: usize, stride: usize, columns: i32): void {
  const out = partialAt<T>(pointer2(step), step, block);
  for (let row = 0; row < rowsOf(step); row++) {
    store<T>(out + <usize>row * sizeof<T>(), sumOfRow<T>(pointer0(step) + shift + <usize>row * stride, columns));
  }
}

/** The sum of all blocks by m, in rows from `row` to `rowEnd` and columns from `inner` to `innerEnd`. */
export function sumOfPartials<T>(program: usize, step: usize, row: i32, rowEnd: i32, inner: i32, innerEnd: i32): void {
  const blocks = blocksOf(program), k = innerOf(step);
  const size = <usize>(rowsOf(step) * k) * sizeof<T>();
  const divisor = splat<T>(<f64>columnsOf(program));
  for (let r = row; r < rowEnd; r++) {
    let at = (<usize>r * <usize>k + <usize>inner) * sizeof<T>();
    let index = inner;
    for (; index + lanes<T>() <= innerEnd; index += lanes<T>()) {
      let from = pointer0(step) + at;
      let sum = v128.load(from);
      for (let block = 1; block < blocks; block++) {
        from += size;
        sum = v128.add<T>(sum, v128.load(from));
      }
      v128.store(pointer1(step) + at, v128.div<T>(sum, divisor));
      at += 16;
    }
    for (; index < innerEnd; index++) {
      let from = pointer0(step) + at;
      let sum = load<T>(from);
      for (let block = 1; block < blocks; block++) {
        from += size;
        sum = <T>(sum + load<T>(from));
      }
      store<T>(pointer1(step) + at, <T>(sum / <T>columnsOf(program)));
      at += sizeof<T>();
    }
  }
}
