import { beginBatch, gatherExamples, gatherOnDemand, gatherUnits } from './batch';
import { blockShift, blockStride, firstColumn, moveInto, moveOutOf } from './blocks';
import { descendRows, noteRows, scatterRows } from './gram-batch';
import { isGradientByKept, multiplyKept, readsKept } from './kept-input';
import { multiply } from './multiply';
import { beginUpdates, updateBlock, updateShare } from './optimizers';
import { isWorthPacking } from './packed-product';
import { sumOfPartials } from './partial';
import { penalty, penaltyGradient, penaltyGradientBlock, squaredNorm, sumSquares } from './penalty';
import {
  blocksOf, blocksTogether, columnsOf, columnSteps, costsOf, datasetExamples, firstPlace, forwardSteps, functionOf, gatherSteps, gramExamples, grainOf, innerOf, iterationOf, materializeSteps,
  operation, packSteps, passPlace, partialCosts, penaltySteps, pointer0, pointer1, pointer2, pointer3, pointer4, prepareSteps, reductionSteps,
  regionBytes, rowBytes, rowsOf, stepAt, strideOf, updateSteps,
} from './program';
import { packPanels, projectionGradient, projectionOfBatch } from './projection';
import { biasGradient, materialize, materializeByExample, productByTranspose, weightGradient, weightGradientByKept } from './reduce';
import { addSymmetric, packSymmetric, sumsOfPanels } from './symmetric-projection';
import { shareStart, threadsSharing } from './shares';
import { barrier } from './threads';
import { runBlocks } from './run-blocks';

const linearOperation: i32 = 1;
const weightGradientOperation: i32 = 6;
const biasGradientOperation: i32 = 7;
const materializeOperation: i32 = 12;
const penaltyGradientOperation: i32 = 21;
const gatherOperation: i32 = 30;
const scatterOperation: i32 = 32;
const productByTransposeOperation: i32 = 33;
const projectionGradientOperation: i32 = 42;
const packOperation: i32 = 43;
const symmetricOperation: i32 = 46;
const packSymmetricOperation: i32 = 47;
const batchProjectionOperation: i32 = 49;
const sumOfPartialsOperation: i32 = 61;
const squaredNormOperation: i32 = 62;

/** Rows of X from which on it is multiplied ahead of the blocks, and how many that are at least for each unit of the first layer. */
const rowsAhead: i32 = 2048;
const rowsAheadPerUnit: i32 = 64;
/** Rows from which on that pays where W is packed, whatever the units. */
const rowsAheadPacked: i32 = 256;

/**
 * Steps at the start of the forward pass that a thread runs for all its blocks at once: the product of the first layer where X, with so many rows, comes
 * from memory. Longer parts of its rows come faster, and the few rows of Z wait in the cache. With many units they do not, but then W is packed less often.
 */
function stepsAhead<T>(program: usize): i32 {
  if (regionBytes(program) > 0) return 0;
  const step = stepAt(program, 0);
  if (operation(step) != linearOperation) return 0;
  const n = rowsOf(step), k = innerOf(step);
  const isAhead = k >= max(rowsAhead, rowsAheadPerUnit * n) || (k >= rowsAheadPacked && isWorthPacking(n, k, rowBytes<T>(program)));
  return isAhead ? 1 : 0;
}

/** J: the sums of all blocks, in their order, by m, and the penalty. */
function totalCost(program: usize): f64 {
  let sum: f64 = 0;
  for (let block = 0; block < blocksOf(program); block++) sum += load<f64>(partialCosts(program) + <usize>block * 8);
  const mean = sum / <f64>columnsOf(program);
  return penaltySteps(program) > 0 ? mean + penalty(program) : mean;
}

/** First of the columns that fall to a thread when whole panels are shared out. */
@inline function shareOfPanels(columns: i32, panel: i32, thread: i32, threads: i32): i32 {
  return min(columns, ((columns + panel - 1) / panel) * thread / threads * panel);
}

/** First of the blocks of columns that fall to a thread. */
@inline function firstBlockOf(program: usize, thread: i32, threads: i32): i32 { return <i32>(<i64>blocksOf(program) * thread / threads); }

/** A step of the Gram form on matrices with a column for each example, for the blocks of columns that fall to this thread. */
function runOwnBlocks<T>(program: usize, step: usize, thread: i32, threads: i32): void {
  const stride = blockStride<T>(program);
  const lastBlock = firstBlockOf(program, thread + 1, threads);
  const code = operation(step);
  for (let block = firstBlockOf(program, thread, threads); block < lastBlock; block++) {
    const shift = blockShift<T>(program, block);
    const start = firstColumn(program, block), end = firstColumn(program, block + 1);
    if (code == projectionGradientOperation) projectionGradient<T>(program, step, shift, stride, start, end);
    else if (code == penaltyGradientOperation) penaltyGradientBlock<T>(program, step, shift, stride, end - start);
    else updateBlock<T>(program, step, shift, stride, end - start);
  }
}

/** dP of a single unit: the sums of this thread's blocks and, once all threads have theirs, its columns. */
function symmetricProjection<T>(program: usize, step: usize, thread: i32, threads: i32): void {
  const first = firstBlockOf(program, thread, threads), end = firstBlockOf(program, thread + 1, threads);
  for (let block = first; block < end; block++) sumsOfPanels<T>(program, step, block);
  barrier(program, threads);
  for (let block = first; block < end; block++) {
    addSymmetric<T>(program, step, blockShift<T>(program, block), firstColumn(program, block), firstColumn(program, block + 1));
  }
}

/**
 * Whether a weight matrix (n, k) is shared out by rows. Of a mini-batch with fewer examples than units that holds whatever k is, as then the first layer is
 * computed row by row too: each thread reads the part of W that it updates itself, which is more than what the threads tell each other of Z. Nor does it matter for
 * matrices of the Gram form with a column for each example of the data set.
 */
@inline function isSharedByRow(program: usize, n: i32, k: i32): bool { return n >= k || sharesUnits(program, n) || k == gramExamples(program); }

@inline function sharesUnits(program: usize, n: i32): bool { return gatherSteps(program) > 0 && n > strideOf(program); }

/**
 * This thread's share of a step that sums over all columns or updates: rows of the result or columns, whichever are more. `updates`: in a training, where updates follow.
 */
function runShare<T>(program: usize, step: usize, updates: bool, thread: i32, threads: i32): void {
  const n = rowsOf(step), k = innerOf(step), m = columnsOf(program), grain = grainOf(step);
  const code = operation(step);
  if (code == packOperation) {
    packPanels<T>(step, shareOfPanels(k, grain, thread, threads), shareOfPanels(k, grain, thread + 1, threads));
    return;
  }
  if (code == packSymmetricOperation) {
    packSymmetric<T>(program, step, firstBlockOf(program, thread, threads), firstBlockOf(program, thread + 1, threads));
    return;
  }
  if (code == symmetricOperation) {
    symmetricProjection<T>(program, step, thread, threads);
    return;
  }
  if (grain > 0) {
    runOwnBlocks<T>(program, step, thread, threads);
    return;
  }
  threads = threadsSharing(n, k, threads);
  if (thread >= threads) return;
  const stride = rowBytes<T>(program);
  const byRow = isSharedByRow(program, n, k);
  const row = byRow ? shareStart(n, thread, threads) : 0;
  const rowEnd = byRow ? shareStart(n, thread + 1, threads) : n;
  const inner = byRow ? 0 : shareStart(k, thread, threads);
  const innerEnd = byRow ? k : shareStart(k, thread + 1, threads);
  if (code == sumOfPartialsOperation) sumOfPartials<T>(program, step, row, rowEnd, inner, innerEnd);
  else if (code == weightGradientOperation && !byRow && isGradientByKept(program, step)) weightGradientByKept<T>(program, step, inner, innerEnd);
  else if (code == weightGradientOperation) weightGradient<T>(pointer2(step), pointer0(step), pointer1(step), stride, n, k, m, row, rowEnd, inner, innerEnd);
  else if (code == biasGradientOperation) biasGradient<T>(pointer1(step), pointer0(step), stride, m, row, rowEnd);
  else if (code == batchProjectionOperation) projectionOfBatch<T>(program, step, passPlace(program), row, rowEnd);
  else if (code == scatterOperation && updates && functionOf(step) > 0) {
    noteRows<T>(program, step, passPlace(program), row, rowEnd);
  } else if (code == scatterOperation) scatterRows<T>(program, step, passPlace(program), row, rowEnd);
  else if (code == productByTransposeOperation) productByTranspose<T>(step, row, rowEnd, inner, innerEnd);
  else if (code == materializeOperation && functionOf(step) > 0) materializeByExample<T>(step, row, rowEnd, inner, innerEnd);
  else if (code == materializeOperation) {
    materialize<T>(pointer3(step), pointer2(step), pointer4(step), pointer0(step), pointer1(step), stride, n, k, m, row, rowEnd, inner, innerEnd);
  } else if (code == squaredNormOperation) {
    if (thread == 0) squaredNorm<T>(step);
  } else if (code == penaltyGradientOperation) penaltyGradient<T>(program, step, row, rowEnd, inner, innerEnd);
  else updateShare<T>(program, step, row, rowEnd, inner, innerEnd);
}

/** Runs the steps that come once before the iterations, as one of several threads: its own blocks of columns, in whole matrices. */
export function prepare<T>(program: usize, thread: i32, threads: i32): void {
  const lastBlock = firstBlockOf(program, thread + 1, threads);
  const first = columnSteps(program) + reductionSteps(program) + updateSteps(program);
  for (let block = firstBlockOf(program, thread, threads); block < lastBlock; block++) {
    const shift = <usize>firstColumn(program, block) * sizeof<T>();
    runBlocks<T>(program, first, first + prepareSteps(program), block, block + 1, shift, rowBytes<T>(program), 0);
  }
  barrier(program, threads);
  const packs = first + prepareSteps(program) + materializeSteps(program);
  for (let index = 0; index < packSteps(program); index++) {
    runShare<T>(program, stepAt(program, packs + index), false, thread, threads);
    barrier(program, threads);
  }
}

/** Runs the steps on demand as one of several threads: its own part of each matrix. */
export function runOnDemand<T>(program: usize, thread: i32, threads: i32): void {
  const first = columnSteps(program) + reductionSteps(program) + updateSteps(program) + prepareSteps(program);
  for (let index = 0; index < materializeSteps(program); index++) {
    const step = stepAt(program, first + index);
    if (operation(step) == gatherOperation) {
      if (thread == 0) gatherOnDemand<T>(program, step);
      barrier(program, threads);
    } else runShare<T>(program, step, false, thread, threads);
  }
  barrier(program, threads);
}

/** The units of Z = W·X + b that fall to this thread, in all columns. */
function multiplyUnits<T>(program: usize, step: usize, thread: i32, threads: i32): void {
  const n = rowsOf(step), k = innerOf(step);
  const row = shareStart(n, thread, threads), rows = shareStart(n, thread + 1, threads) - row;
  if (rows == 0) return;
  const size = <usize>sizeof<T>(), stride = rowBytes<T>(program), rowStride = <usize>k * size;
  const w = pointer0(step) + <usize>row * rowStride, out = pointer3(step) + <usize>row * stride;
  const bias = pointer2(step) == 0 ? 0 : pointer2(step) + <usize>row * size;
  multiply<T>(out, w, rowStride, size, pointer1(step), stride, rows, k, columnsOf(program), bias);
}

/** The steps by column of one iteration, for the blocks of columns of this thread. */
function runColumns<T>(program: usize, steps: i32, iteration: i32, thread: i32, threads: i32): void {
  const first = firstBlockOf(program, thread, threads), end = firstBlockOf(program, thread + 1, threads);
  const stride = blockStride<T>(program);
  const number = iterationOf(program) + iteration;
  for (let block = first; block < end; block++) gatherExamples<T>(program, iteration, block);
  if (iteration == 0 && gatherUnits<T>(program, 0, thread, threads)) barrier(program, threads);
  const ahead = stepsAhead<T>(program);
  if (ahead > 0 && threads > 1 && sharesUnits(program, rowsOf(stepAt(program, 0)))) {
    barrier(program, threads);
    multiplyUnits<T>(program, stepAt(program, 0), thread, threads);
    barrier(program, threads);
  } else if (ahead > 0 && first < end && readsKept<T>(program)) {
    multiplyKept<T>(program, stepAt(program, 0), blockShift<T>(program, first), firstColumn(program, end) - firstColumn(program, first));
  } else if (ahead > 0 && first < end) runBlocks<T>(program, 0, ahead, first, end, blockShift<T>(program, first), stride, number);
  const together = blocksTogether(program);
  for (let block = first; block < end; block += together) {
    runBlocks<T>(program, ahead, steps, block, min(block + together, end), blockShift<T>(program, block), stride, number);
  }
}

/**
 * Runs iterations as one of several threads. Each takes its own blocks of columns through forward and backward pass; then, as the sums over
 * all columns need all blocks, each makes its own part of the gradients and updates the same part of the parameters. Returns how many
 * iterations had a finite cost.
 */
export function iterate<T>(program: usize, iterations: i32, passes: i32, thread: i32, threads: i32): i32 {
  moveInto<T>(program, firstBlockOf(program, thread, threads), firstBlockOf(program, thread + 1, threads));
  const done = runIterations<T>(program, iterations, passes, thread, threads);
  if (passes > 1 && gramExamples(program) > 0) updateAfterwards<T>(program, done, thread, threads);
  if (regionBytes(program) > 0) {
    moveOutOf<T>(program, firstBlockOf(program, thread, threads), firstBlockOf(program, thread + 1, threads));
    barrier(program, threads);
  }
  return done;
}

/** The updates of S that so many iterations have put off, of this thread's rows. */
function updateAfterwards<T>(program: usize, iterations: i32, thread: i32, threads: i32): void {
  const place = firstPlace(program);
  const end = min(datasetExamples(program), place + iterations * strideOf(program));
  for (let index = 0; index < reductionSteps(program); index++) {
    const step = stepAt(program, columnSteps(program) + index);
    if (operation(step) != scatterOperation || functionOf(step) == 0) continue;
    const sharing = threadsSharing(rowsOf(step), innerOf(step), threads);
    if (thread >= sharing) continue;
    const row = shareStart(rowsOf(step), thread, sharing), rowEnd = shareStart(rowsOf(step), thread + 1, sharing);
    descendRows<T>(program, step, pointer1(stepAt(program, functionOf(step))), place, end, row, rowEnd);
  }
  barrier(program, threads);
}

function runIterations<T>(program: usize, iterations: i32, passes: i32, thread: i32, threads: i32): i32 {
  const steps = passes > 0 ? columnSteps(program) : forwardSteps(program);
  const shared = passes > 0 ? reductionSteps(program) : 0;
  const updates = passes > 1 ? updateSteps(program) : 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    beginBatch(program, iteration, thread, threads);
    runColumns<T>(program, steps, iteration, thread, threads);
    if (penaltySteps(program) > 0) sumSquares<T>(program, thread, threads);
    barrier(program, threads);
    const cost = totalCost(program);
    if (thread == 0) store<f64>(costsOf(program) + <usize>iteration * 8, cost);
    if (passes > 1 && !isFinite(cost)) {
      barrier(program, threads);
      return iteration;
    }
    beginUpdates(program, iteration);
    for (let index = 0; index < shared + updates; index++) {
      runShare<T>(program, stepAt(program, columnSteps(program) + index), passes > 1, thread, threads);
    }
    // As soon as a thread has its P, so that the threads meet once less.
    if (iteration + 1 < iterations) gatherUnits<T>(program, iteration + 1, thread, threads);
    barrier(program, threads);
  }
  return iterations;
}
