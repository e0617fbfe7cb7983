import { epochOf } from './epochs.ts';
import type { TrainingSpec } from './training-spec.ts';

/** α of an iteration (counted from 0) of a training on m `examples`, as `learningRateDecaySchema` defines it: for showing what a decay will do. */
export function decayedLearningRate(
  training: Pick<TrainingSpec, 'learningRate' | 'decay' | 'batchSize'>,
  examples: number,
  iteration: number,
): number {
  const { learningRate, decay } = training;
  if (decay.kind === 'none') return learningRate;
  const intervals = Math.floor(epochOf(iteration, training, examples) / decay.every);
  return decay.kind === 'inverse_time' ? learningRate / (1 + decay.rate * intervals) : learningRate * decay.rate ** intervals;
}
