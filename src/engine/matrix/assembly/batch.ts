import { gatherBlock } from './gather';
import { gatherRows } from './gram-batch';
import {
  blockColumns, columnsOf, datasetExamples, firstGatherStep, firstPlace, gatherSteps, innerOf, operation, passPlace, rowBytes, setBlocks, setColumns, setPassPlace,
  rowsOf, stepAt, strideOf,
} from './program';
import { shareStart, threadsSharing } from './shares';
import { barrier } from './threads';

// Mini-batches. All that differs from one iteration to the next follows from its number within the call; no call goes beyond the end of an epoch.

const gatherOperation: i32 = 30;
const gatherColumnsOperation: i32 = 31;

/** Place in the order of the examples of the first column of an iteration. */
@inline function placeOf(program: usize, iteration: i32): i32 {
  return firstPlace(program) + iteration * strideOf(program);
}

/**
 * Makes the header say how many columns an iteration has; every thread calls it before the iteration. The first is as it was written from outside, and only
 * the last of an epoch can be smaller than the one before it.
 */
export function beginBatch(program: usize, iteration: i32, thread: i32, threads: i32): void {
  if (gatherSteps(program) == 0) return;
  if (thread == 0) setPassPlace(program, placeOf(program, iteration));
  if (iteration == 0) return;
  const columns = datasetExamples(program) - placeOf(program, iteration);
  if (columns >= strideOf(program)) return;
  if (thread == 0) {
    setColumns(program, columns);
    setBlocks(program, (columns + blockColumns(program) - 1) / blockColumns(program));
  }
  barrier(program, threads);
}

/** Gathers the examples of one block of columns. */
export function gatherExamples<T>(program: usize, iteration: i32, block: i32): void {
  const start = block * blockColumns(program);
  const columns = min(blockColumns(program), columnsOf(program) - start);
  const place = placeOf(program, iteration) + start;
  for (let index = 0; index < gatherSteps(program); index++) {
    const step = stepAt(program, firstGatherStep(program) + index);
    if (operation(step) == gatherOperation) gatherBlock<T>(program, step, place, <usize>start * sizeof<T>(), rowBytes<T>(program), columns);
  }
}

/** In the Gram form, the columns of the batch of an iteration for the units of this thread: those whose P it updates itself. Returns whether there are any to be gathered. */
export function gatherUnits<T>(program: usize, iteration: i32, thread: i32, threads: i32): bool {
  let gathers = false;
  for (let index = 0; index < gatherSteps(program); index++) {
    const step = stepAt(program, firstGatherStep(program) + index);
    if (operation(step) != gatherColumnsOperation) continue;
    gathers = true;
    const n = rowsOf(step), sharing = threadsSharing(n, innerOf(step), threads);
    if (thread >= sharing) continue;
    gatherRows<T>(program, step, placeOf(program, iteration), shareStart(n, thread, sharing), shareStart(n, thread + 1, sharing));
  }
  return gathers;
}

/** All columns of the last iteration, for whoever looks at them. */
export function gatherOnDemand<T>(program: usize, step: usize): void {
  gatherBlock<T>(program, step, passPlace(program), 0, rowBytes<T>(program), columnsOf(program));
}
