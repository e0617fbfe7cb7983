import { activateRow } from './activation';
import { firstColumn } from './blocks';
import { costOfRow } from './cost';
import { dropoutBlock, maskBlock } from './dropout';
import { differenceRow, gradientRow } from './gradient';
import { copyRowsBlock, sumBlock } from './join';
import { multiply } from './multiply';
import { projectionPenaltyOfBlock } from './penalty';
import { blocksOf, functionOf, gramExamples, innerOf, operation, partialCosts, pointer0, pointer1, pointer2, pointer3, rowsOf, stepAt } from './program';
import { partialBiasGradient, partialWeightGradient } from './partial';
import { addBiasBlock, listBlock } from './projection';
import { softmax, softmaxGradient } from './softmax';

// The steps that go column by column, for a block of columns.

const linearOperation: i32 = 1;
const activationOperation: i32 = 2;
const costOperation: i32 = 3;
const differenceOperation: i32 = 4;
const activationGradientOperation: i32 = 5;
const inputGradientOperation: i32 = 8;
const sumOperation: i32 = 13;
const copyRowsOperation: i32 = 14;
const maskOperation: i32 = 35;
const dropoutOperation: i32 = 36;
const addBiasOperation: i32 = 40;
const listOperation: i32 = 41;
const partialWeightGradientOperation: i32 = 44;
const partialBiasGradientOperation: i32 = 45;
const projectionPenaltyOperation: i32 = 63;

const softmaxCode: i32 = 5;

/** Rows without gaps between them are taken as a single long one by the steps that go element by element. */
@inline function isGapless<T>(stride: usize, columns: i32): bool { return stride == <usize>columns * sizeof<T>(); }

/** A = g(Z) in a block of columns. */
function activateBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  const input = pointer0(step) + shift, out = pointer1(step) + shift;
  const rows = rowsOf(step);
  if (functionOf(step) == softmaxCode) {
    softmax<T>(input, out, stride, rows, columns);
    return;
  }
  if (isGapless<T>(stride, columns)) activateRow<T>(functionOf(step), input, out, rows * columns);
  else for (let row = 0; row < rows; row++) activateRow<T>(functionOf(step), input + <usize>row * stride, out + <usize>row * stride, columns);
}

/** Sum of the cost in a block of columns. Only a single block is summed in one go: of several, whether their rows have gaps depends on where they lie. */
function costOfBlock<T>(program: usize, step: usize, shift: usize, stride: usize, columns: i32): f64 {
  const predictions = pointer0(step) + shift, labels = pointer1(step) + shift;
  if (blocksOf(program) == 1 && isGapless<T>(stride, columns)) return costOfRow<T>(functionOf(step), predictions, labels, rowsOf(step) * columns);
  let sum: f64 = 0;
  for (let row = 0; row < rowsOf(step); row++) {
    sum += costOfRow<T>(functionOf(step), predictions + <usize>row * stride, labels + <usize>row * stride, columns);
  }
  return sum;
}

/** A − Y in a block of columns. */
function differenceBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  if (isGapless<T>(stride, columns)) {
    differenceRow<T>(pointer0(step) + shift, pointer1(step) + shift, pointer2(step) + shift, rowsOf(step) * columns);
    return;
  }
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    differenceRow<T>(pointer0(step) + at, pointer1(step) + at, pointer2(step) + at, columns);
  }
}

/** dZ = dA ⊙ g′ in a block of columns. */
function activationGradientBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  if (functionOf(step) == softmaxCode) {
    softmaxGradient<T>(pointer0(step) + shift, pointer2(step) + shift, pointer3(step) + shift, stride, rowsOf(step), columns);
    return;
  }
  const isLong = isGapless<T>(stride, columns);
  const rows = isLong ? 1 : rowsOf(step), count = isLong ? rowsOf(step) * columns : columns;
  for (let row = 0; row < rows; row++) {
    const at = shift + <usize>row * stride;
    gradientRow<T>(functionOf(step), pointer0(step) + at, pointer1(step) + at, pointer2(step) + at, pointer3(step) + at, count);
  }
}

/**
 * Runs the steps from `first` to before `end` for the columns of the blocks from `block` to before `endBlock`, in the iteration of that number. The
 * first column of the matrices is `shift` bytes behind their start, and there are `stride` bytes from row to row.
 */
export function runBlocks<T>(
  program: usize, first: i32, end: i32, block: i32, endBlock: i32, shift: usize, stride: usize, iteration: i32,
): void {
  const start = firstColumn(program, block);
  const columns = firstColumn(program, endBlock) - start;
  for (let index = first; index < end; index++) {
    const step = stepAt(program, index);
    const code = operation(step);
    const n = rowsOf(step), k = innerOf(step);
    const size = <usize>sizeof<T>();
    if (code == linearOperation) {
      multiply<T>(pointer3(step) + shift, pointer0(step), <usize>k * size, size, pointer1(step) + shift, stride, n, k, columns, pointer2(step));
    } else if (code == activationOperation) activateBlock<T>(step, shift, stride, columns);
    else if (code == differenceOperation) differenceBlock<T>(step, shift, stride, columns);
    else if (code == activationGradientOperation) activationGradientBlock<T>(step, shift, stride, columns);
    else if (code == inputGradientOperation) {
      multiply<T>(pointer2(step) + shift, pointer0(step), size, <usize>k * size, pointer1(step) + shift, stride, k, n, columns, 0);
    } else if (code == sumOperation) sumBlock<T>(step, shift, stride, columns);
    else if (code == copyRowsOperation) copyRowsBlock<T>(step, shift, stride, columns);
    else if (code == addBiasOperation) addBiasBlock<T>(step, shift, stride, columns);
    else if (code == maskOperation) maskBlock<T>(program, step, start, shift, stride, columns, iteration);
    else if (code == dropoutOperation) dropoutBlock<T>(program, step, shift, stride, columns);
    else {
      for (let own = block; own < endBlock; own++) {
        const ownStart = firstColumn(program, own);
        runOwn<T>(program, step, own, ownStart, shift + <usize>(ownStart - start) * size, stride, firstColumn(program, own + 1) - ownStart);
      }
    }
  }
}

/** Runs a step of which every block has a result of its own, for the block with the columns from `start` on. */
function runOwn<T>(program: usize, step: usize, block: i32, start: i32, shift: usize, stride: usize, columns: i32): void {
  const code = operation(step);
  if (code == costOperation) store<f64>(partialCosts(program) + <usize>block * 8, costOfBlock<T>(program, step, shift, stride, columns));
  else if (code == partialWeightGradientOperation) partialWeightGradient<T>(step, block, shift, stride, columns);
  else if (code == partialBiasGradientOperation) partialBiasGradient<T>(step, block, shift, stride, columns);
  else if (code == projectionPenaltyOperation) addToCost(program, block, projectionPenalty<T>(program, step, block, shift, stride, columns));
  else if (code == listOperation) listBlock<T>(program, step, block, start, shift, stride, columns);
}

/** What a block adds of the penalty on a W in Gram form. With mini-batches its matrices have a column for each example of the data set: the blocks share these. */
function projectionPenalty<T>(program: usize, step: usize, block: i32, shift: usize, stride: usize, columns: i32): f64 {
  const all = gramExamples(program);
  if (all == 0) return projectionPenaltyOfBlock<T>(program, step, block, shift, stride, columns);
  const size = <usize>sizeof<T>();
  const start = <i32>(<i64>all * block / blocksOf(program)), end = <i32>(<i64>all * (block + 1) / blocksOf(program));
  return projectionPenaltyOfBlock<T>(program, step, block, <usize>start * size, <usize>all * size, end - start);
}

/** Adds to the cost of a block, which is there already. */
function addToCost(program: usize, block: i32, value: f64): void {
  const at = partialCosts(program) + <usize>block * 8;
  store<f64>(at, load<f64>(at) + value);
}
