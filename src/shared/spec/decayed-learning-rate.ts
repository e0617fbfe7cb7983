import type { LearningRateDecay } from './learning-rate-decay.ts';

/** The learning rate of an epoch (counted from 0), by the formulas of `learningRateDecaySchema`, where α is `learningRate`. */
export function decayedLearningRate(learningRate: number, decay: LearningRateDecay, epoch: number): number {
  if (decay.kind === 'none') return learningRate;
  const intervals = Math.floor(epoch / decay.every);
  return decay.kind === 'inverse_time' ? learningRate / (1 + decay.rate * intervals) : learningRate * decay.rate ** intervals;
}
