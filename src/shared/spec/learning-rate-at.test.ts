import { describe, expect, it } from 'vitest';
import { learningRateAt } from './learning-rate-at.ts';
import type { LearningRateDecay } from './learning-rate-decay.ts';

const at = (decay: LearningRateDecay, iteration: number, batchSize: number | null = null) =>
  learningRateAt({ learningRate: 0.2, decay, batchSize }, 100, iteration);

describe('α of an iteration', () => {
  it('falls as in the example of the course: 0.2, 0.1, 0.067, 0.05, 0.04', () => {
    const values = [0, 1, 2, 3, 4].map((iteration) => at({ kind: 'inverse_time', rate: 1, every: 1 }, iteration));
    expect(values.map((value) => value.toFixed(3))).toEqual(['0.200', '0.100', '0.067', '0.050', '0.040']);
  });

  it('counts epochs, of which mini-batches make several iterations', () => {
    const decay = { kind: 'exponential', rate: 0.5, every: 1 } as const;
    expect([0, 3, 4, 8].map((iteration) => at(decay, iteration, 30))).toEqual([0.2, 0.2, 0.1, 0.05]);
    expect([0, 3, 4].map((iteration) => at(decay, iteration, 1000))).toEqual([0.2, 0.025, 0.0125]);
  });
});
