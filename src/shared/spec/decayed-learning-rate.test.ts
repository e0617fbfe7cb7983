import { describe, expect, it } from 'vitest';
import { decayedLearningRate } from './decayed-learning-rate.ts';
import type { LearningRateDecay } from './learning-rate-decay.ts';

const at = (decay: LearningRateDecay, iteration: number, batchSize: number | null = null) =>
  decayedLearningRate({ learningRate: 0.2, decay, batchSize }, 100, iteration);

describe('α as it falls', () => {
  it('stays without a decay', () => {
    expect(at({ kind: 'none' }, 1e6)).toBe(0.2);
  });

  it('falls as in the example of the course: 0.2, 0.1, 0.067, 0.05, 0.04', () => {
    const values = [0, 1, 2, 3, 4].map((epoch) => at({ kind: 'inverse_time', rate: 1, every: 1 }, epoch));
    expect(values.map((value) => value.toFixed(3))).toEqual(['0.200', '0.100', '0.067', '0.050', '0.040']);
  });

  it('falls by a factor after each interval', () => {
    const decay = { kind: 'exponential', rate: 0.5, every: 10 } as const;
    expect([0, 9, 10, 19, 20, 30].map((epoch) => at(decay, epoch))).toEqual([0.2, 0.2, 0.1, 0.1, 0.05, 0.025]);
  });

  it('counts epochs, not iterations', () => {
    const decay = { kind: 'exponential', rate: 0.5, every: 1 } as const;
    expect([0, 3, 4, 8].map((iteration) => at(decay, iteration, 30))).toEqual([0.2, 0.2, 0.1, 0.05]);
  });
});
