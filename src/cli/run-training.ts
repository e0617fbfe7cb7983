import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { firstSlice, nextSlice } from '../engine/train/time-slices.ts';
import type { Progress, Trainer } from '../engine/train/trainer.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';

/** A cost before the update of an iteration. */
export type ReportedCost = readonly [iteration: number, cost: number];

/** What a training came to. */
export interface TrainingOutcome {
  /** Those of every N-th iteration and of the last. */
  readonly costs: readonly ReportedCost[];
  /** Iterations done in this run. */
  readonly iterations: number;
  /** Time spent training and on nothing else. */
  readonly seconds: number;
  /** Why training ended before its time, if the cost was no longer finite. */
  readonly divergence: Diagnostic | null;
  readonly interrupted: boolean;
}

export interface RunOptions {
  readonly iterations: number;
  readonly reportEvery: number;
  /** Asked between slices of about 10 ms. */
  readonly isInterrupted: () => boolean;
  /** Told of each slice: the iterations done so far in this run, the cost of the last one, and what is to be reported of it. */
  readonly onSlice: (done: number, cost: number, reported: readonly ReportedCost[]) => void;
}

/** Trains in slices, so that progress shows and Ctrl+C is answered, until the iterations are done, the cost is not finite or the user stops it. */
export async function runTraining(trainer: Trainer, options: RunOptions): Promise<TrainingOutcome> {
  const costs: ReportedCost[] = [];
  let last: ReportedCost | null = null;
  let milliseconds = 0;
  let done = 0;
  let divergence: Diagnostic | null = null;
  let slice = firstSlice;
  while (done < options.iterations && !divergence && !options.isInterrupted()) {
    slice = Math.min(slice, options.iterations - done);
    const begin = performance.now();
    const progress = trainer.advance(slice);
    const elapsed = performance.now() - begin;
    milliseconds += elapsed;
    done += progress.costs.length;
    divergence = progress.divergence;
    last = lastCost(progress) ?? last;
    const reported = reportedCosts(progress, options.reportEvery);
    for (const cost of reported) costs.push(cost);
    if (last) options.onSlice(done, last[1], reported);
    slice = nextSlice(slice, elapsed);
    await nextTurn();
  }
  divergence ??= trainer.settle();
  if (last && costs[costs.length - 1]?.[0] !== last[0]) costs.push(last);
  return { costs, iterations: done, seconds: milliseconds / 1000, divergence, interrupted: !divergence && done < options.iterations };
}

function reportedCosts({ firstIteration, costs }: Progress, every: number): readonly ReportedCost[] {
  const reported: ReportedCost[] = [];
  const first = (every - (firstIteration % every)) % every;
  for (let index = first; index < costs.length; index += every) reported.push([firstIteration + index, costs[index] ?? Number.NaN]);
  return reported;
}

function lastCost({ firstIteration, costs }: Progress): ReportedCost | null {
  const cost = costs[costs.length - 1];
  return cost === undefined ? null : [firstIteration + costs.length - 1, cost];
}
