import type { TrainingSpec } from './training-spec.ts';

/** The part of a training that says how examples are dealt out. */
type Batching = Pick<TrainingSpec, 'batchSize'>;

/** Examples of one iteration, but the last of an epoch; null where an iteration sees all of them: nothing is set, or the data has no more. */
export function miniBatchSize({ batchSize }: Batching, examples: number | null): number | null {
  return batchSize !== null && examples !== null && batchSize >= examples ? null : batchSize;
}

/** Iterations of one epoch, which is one pass over all m `examples`: ⌈m / batch size⌉. */
export function iterationsPerEpoch(training: Batching, examples: number): number {
  return Math.ceil(examples / (miniBatchSize(training, examples) ?? examples));
}

/** The epoch to which an iteration belongs; both are counted from 0. After so many iterations it is also how many epochs are over. */
export function epochOf(iteration: number, training: Batching, examples: number): number {
  return Math.floor(iteration / iterationsPerEpoch(training, examples));
}
