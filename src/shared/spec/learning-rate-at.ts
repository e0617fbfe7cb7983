import { decayedLearningRate } from './decayed-learning-rate.ts';
import { epochOf } from './epochs.ts';
import type { TrainingSpec } from './training-spec.ts';

/** α of an iteration (counted from 0) of a training on m `examples`. */
export function learningRateAt(
  training: Pick<TrainingSpec, 'learningRate' | 'decay' | 'batchSize'>,
  examples: number,
  iteration: number,
): number {
  return decayedLearningRate(training.learningRate, training.decay, epochOf(iteration, training, examples));
}
