import type { Result } from '../../../shared/result.ts';
import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { createTrainer, type Trainer, type TrainerOptions } from '../trainer.ts';

/** The value of a result that a test takes for granted; throws its diagnostics otherwise. */
export function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

/** A trainer from its own initial parameters, unless told otherwise. */
export async function trainerOf(options: Omit<TrainerOptions, 'resume'> & Partial<Pick<TrainerOptions, 'resume'>>): Promise<Trainer> {
  return expectValue(await createTrainer({ resume: null, ...options }));
}

/** Trains in slices until the cost is no longer finite. Returns all costs before, and what is said of the first that is not. */
export function trainUntilDivergence(
  trainer: Trainer,
  slice: number,
): { readonly costs: readonly number[]; readonly divergence: Diagnostic } {
  const costs: number[] = [];
  for (;;) {
    const progress = trainer.advance(slice);
    costs.push(...progress.costs);
    if (progress.divergence) return { costs, divergence: progress.divergence };
  }
}

/** Largest difference of two lists of numbers relative to the largest number of the second. */
export function relativeDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  const difference = largestDifference(actual, expected);
  return difference === 0 ? 0 : difference / largest(expected);
}

/** Largest absolute difference of two lists of numbers; NaN where one of them has a NaN, infinite where they are not equally long. */
export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return largest(Array.from(expected, (value, index) => (actual[index] ?? Number.NaN) - value));
}

/** Largest absolute value. */
export function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((maximum, value) => Math.max(maximum, Math.abs(value)), 0);
}
