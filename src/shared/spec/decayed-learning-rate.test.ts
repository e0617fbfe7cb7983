import { describe, expect, it } from 'vitest';
import { decayedLearningRate } from './decayed-learning-rate.ts';

const epochs = [0, 1, 9, 10, 19, 20, 30];

describe('decayedLearningRate', () => {
  it('stays without decay', () => {
    expect(epochs.map((epoch) => decayedLearningRate(0.3, { kind: 'none' }, epoch))).toEqual(epochs.map(() => 0.3));
  });

  it('divides by 1 + rate·t, where t counts whole intervals', () => {
    const decay = { kind: 'inverse_time', rate: 2, every: 10 } as const;
    expect(epochs.map((epoch) => decayedLearningRate(1, decay, epoch))).toEqual([1, 1, 1, 1 / 3, 1 / 3, 1 / 5, 1 / 7]);
  });

  it('multiplies by rate once an interval, down to 0', () => {
    const decay = { kind: 'exponential', rate: 0.5, every: 10 } as const;
    expect(epochs.map((epoch) => decayedLearningRate(1, decay, epoch))).toEqual([1, 1, 1, 1 / 2, 1 / 2, 1 / 4, 1 / 8]);
    expect(decayedLearningRate(1, decay, 1e8)).toBe(0);
  });
});
