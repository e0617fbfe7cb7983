import { setImmediate as nextTurn } from 'node:timers/promises';
import { type GradientReport, worstVerdict } from '../../shared/ipc/gradient-check.ts';
import type { GradientCheck } from './gradient-check.ts';
import { sliceMilliseconds } from './time-slices.ts';

/** What a running check asks and tells between its slices. */
export interface GradientCheckListener {
  /** Whether anybody still waits for the answer. */
  readonly mayGoOn: () => boolean;
  /** So many entries of so many are checked. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Of which parameters and data a report is. */
export type CheckedState = Pick<GradientReport, 'iteration' | 'allExamples'>;

/** Runs a check to its end in slices of about 10 ms and lets everything else in between them. Null where it was told not to go on. */
export async function runGradientCheck(
  check: GradientCheck,
  state: CheckedState,
  { mayGoOn, onProgress }: GradientCheckListener,
): Promise<GradientReport | null> {
  while (mayGoOn()) {
    const end = performance.now() + sliceMilliseconds;
    do check.next();
    while (!check.isDone && performance.now() < end);
    onProgress(check.done, check.total);
    if (check.isDone) return reportOf(check, state);
    await nextTurn();
  }
  return null;
}

function reportOf(check: GradientCheck, state: CheckedState): GradientReport {
  const tensors = [...check.tensors()];
  return { ...state, examples: check.examples, tensors, verdict: worstVerdict(tensors.map(({ verdict }) => verdict)) };
}
