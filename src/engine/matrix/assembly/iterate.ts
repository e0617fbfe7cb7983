import { activateRow } from './activation';
import { costOfRow } from './cost';
import { differenceRow, gradientRow } from './gradient';
import { copyRowsBlock, sumBlock } from './join';
import { multiply, multiplyOnto } from './multiply';
import {
  blockColumns, blocksOf, columnsOf, columnSteps, costsOf, forwardSteps, functionOf, innerOf, learningRate, operation, partialCosts, pointer0,
  pointer1, pointer2, pointer3, pointer4, prepareSteps, materializeSteps, reductionSteps, rowsOf, stepAt, updateSteps,
} from './program';
import { biasGradient, materialize, update, weightGradient } from './reduce';
import { softmax, softmaxGradient } from './softmax';
import { barrier } from './threads';

const linearOperation: i32 = 1;
const activationOperation: i32 = 2;
const costOperation: i32 = 3;
const differenceOperation: i32 = 4;
const activationGradientOperation: i32 = 5;
const weightGradientOperation: i32 = 6;
const biasGradientOperation: i32 = 7;
const inputGradientOperation: i32 = 8;
const gramLinearOperation: i32 = 10;
const updateCoefficientsOperation: i32 = 11;
const materializeOperation: i32 = 12;
const sumOperation: i32 = 13;
const copyRowsOperation: i32 = 14;

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

/** Sum of the cost in a block of columns. */
function costOfBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): f64 {
  const predictions = pointer0(step) + shift, labels = pointer1(step) + shift;
  if (isGapless<T>(stride, columns)) return costOfRow<T>(functionOf(step), predictions, labels, rowsOf(step) * columns);
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

/** Z = base + S·G + b in a block of columns. */
function gramLinearBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  const out = pointer4(step) + shift, base = pointer3(step) + shift;
  const n = rowsOf(step), m = innerOf(step);
  for (let row = 0; row < n; row++) memory.copy(out + <usize>row * stride, base + <usize>row * stride, <usize>columns * sizeof<T>());
  multiplyOnto<T>(true, out, pointer0(step), stride, sizeof<T>(), pointer1(step) + shift, stride, n, m, columns, pointer2(step));
}

/** Runs the steps from `first` to before `end` for one block of columns. */
function runBlock<T>(program: usize, first: i32, end: i32, block: i32): void {
  const m = columnsOf(program);
  const stride = <usize>m * sizeof<T>();
  const start = block * blockColumns(program);
  const columns = min(blockColumns(program), m - start);
  const shift = <usize>start * sizeof<T>();
  for (let index = first; index < end; index++) {
    const step = stepAt(program, index);
    const code = operation(step);
    const n = rowsOf(step), k = innerOf(step);
    const size = <usize>sizeof<T>();
    if (code == linearOperation) {
      multiply<T>(pointer3(step) + shift, pointer0(step), <usize>k * size, size, pointer1(step) + shift, stride, n, k, columns, pointer2(step));
    } else if (code == activationOperation) activateBlock<T>(step, shift, stride, columns);
    else if (code == costOperation) store<f64>(partialCosts(program) + <usize>block * 8, costOfBlock<T>(step, shift, stride, columns));
    else if (code == differenceOperation) differenceBlock<T>(step, shift, stride, columns);
    else if (code == activationGradientOperation) activationGradientBlock<T>(step, shift, stride, columns);
    else if (code == inputGradientOperation) {
      multiply<T>(pointer2(step) + shift, pointer0(step), size, <usize>k * size, pointer1(step) + shift, stride, k, n, columns, 0);
    } else if (code == sumOperation) sumBlock<T>(step, shift, stride, columns);
    else if (code == copyRowsOperation) copyRowsBlock<T>(step, shift, stride, columns);
    else gramLinearBlock<T>(step, shift, stride, columns);
  }
}

/** J: the sums of all blocks, in their order, by m. */
function totalCost(program: usize): f64 {
  let sum: f64 = 0;
  for (let block = 0; block < blocksOf(program); block++) sum += load<f64>(partialCosts(program) + <usize>block * 8);
  return sum / <f64>columnsOf(program);
}

/** First of the items that fall to a thread when `count` items are shared out in groups of four. */
@inline function shareStart(count: i32, thread: i32, threads: i32): i32 {
  return min(count, (((count + 3) >> 2) * thread / threads) << 2);
}

/** This thread's share of a step that sums over all columns or updates: rows where there are enough of them, otherwise columns. */
function runShare<T>(program: usize, step: usize, thread: i32, threads: i32): void {
  const n = rowsOf(step), k = innerOf(step), m = columnsOf(program);
  const byRow = n >= 4 * threads || n >= k;
  const row = byRow ? shareStart(n, thread, threads) : 0;
  const rowEnd = byRow ? shareStart(n, thread + 1, threads) : n;
  const inner = byRow ? 0 : shareStart(k, thread, threads);
  const innerEnd = byRow ? k : shareStart(k, thread + 1, threads);
  const code = operation(step);
  if (code == weightGradientOperation) weightGradient<T>(pointer2(step), pointer0(step), pointer1(step), k, m, row, rowEnd, inner, innerEnd);
  else if (code == biasGradientOperation) biasGradient<T>(pointer1(step), pointer0(step), m, row, rowEnd);
  else if (code == materializeOperation) {
    materialize<T>(pointer3(step), pointer2(step), pointer0(step), pointer1(step), k, m, row, rowEnd, inner, innerEnd);
  } else if (code == updateCoefficientsOperation) {
    update<T>(pointer1(step), pointer0(step), learningRate(program) / <f64>m, k, row, rowEnd, inner, innerEnd);
  } else update<T>(pointer1(step), pointer0(step), learningRate(program), k, row, rowEnd, inner, innerEnd);
}

/** Runs the steps that come once before the iterations, as one of several threads: its own blocks of columns. */
export function prepare<T>(program: usize, thread: i32, threads: i32): void {
  const blocks = blocksOf(program);
  const firstBlock = <i32>(<i64>blocks * thread / threads), lastBlock = <i32>(<i64>blocks * (thread + 1) / threads);
  const first = columnSteps(program) + reductionSteps(program) + updateSteps(program);
  for (let block = firstBlock; block < lastBlock; block++) runBlock<T>(program, first, first + prepareSteps(program), block);
  barrier(program, threads);
}

/** Runs the steps on demand as one of several threads: its own part of each matrix. */
export function runOnDemand<T>(program: usize, thread: i32, threads: i32): void {
  const first = columnSteps(program) + reductionSteps(program) + updateSteps(program) + prepareSteps(program);
  for (let index = 0; index < materializeSteps(program); index++) {
    runShare<T>(program, stepAt(program, first + index), thread, threads);
  }
  barrier(program, threads);
}

/**
 * Runs iterations as one of several threads. Each takes its own blocks of columns through forward and backward pass; then, as the sums over
 * all columns need all blocks, each makes its own part of the gradients and updates the same part of the parameters. Returns how many
 * iterations had a finite cost.
 */
export function iterate<T>(program: usize, iterations: i32, passes: i32, thread: i32, threads: i32): i32 {
  const blocks = blocksOf(program);
  const firstBlock = <i32>(<i64>blocks * thread / threads), lastBlock = <i32>(<i64>blocks * (thread + 1) / threads);
  const steps = passes > 0 ? columnSteps(program) : forwardSteps(program);
  const shared = passes > 0 ? reductionSteps(program) : 0;
  const updates = passes > 1 ? updateSteps(program) : 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let block = firstBlock; block < lastBlock; block++) runBlock<T>(program, 0, steps, block);
    barrier(program, threads);
    const cost = totalCost(program);
    if (thread == 0) store<f64>(costsOf(program) + <usize>iteration * 8, cost);
    if (passes > 1 && !isFinite(cost)) {
      barrier(program, threads);
      return iteration;
    }
    for (let index = 0; index < shared + updates; index++) {
      runShare<T>(program, stepAt(program, columnSteps(program) + index), thread, threads);
    }
    barrier(program, threads);
  }
  return iterations;
}
