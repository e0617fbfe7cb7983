import { describe, expect, it } from 'vitest';
import { defaultOptimizers } from '../optimizers.ts';
import { plainTraining, type TrainingSpec } from '../training-spec.ts';
import { describeTraining, unusualSettings } from './describe-training.ts';

const plain: TrainingSpec = { learningRate: 0.1, iterations: 10, seed: 1, precision: 'float64', ...plainTraining };
const rich: TrainingSpec = {
  ...plain,
  batchSize: 64,
  optimizer: { kind: 'adam', beta1: 0.8, beta2: 0.999, epsilon: 1e-8 },
  decay: { kind: 'exponential', rate: 0.95, every: 10 },
  l2: 0.1,
};

describe('a training in a few words', () => {
  it('names the optimizer, and the rest only where it acts', () => {
    expect(describeTraining(plain, 1797, 'en')).toEqual(['Gradient descent']);
    expect(describeTraining({ ...plain, batchSize: 1797 }, 1797, 'en')).toEqual(['Gradient descent']);
    expect(describeTraining(rich, 1797, 'en')).toEqual([
      'Adam (β₁ 0.8, β₂ 0.999, ε 1e-8)',
      'mini-batches of 64',
      'α·0.95ᵗ, t = ⌊epoch / 10⌋',
      'λ 0.1',
    ]);
    expect(describeTraining({ ...rich, batchSize: 2048 }, null, 'ja')[1]).toBe('ミニバッチ 2,048');
  });

  it('tells of constants only where they are not the usual ones', () => {
    expect(unusualSettings(plain)).toEqual([]);
    expect(unusualSettings({ ...plain, optimizer: defaultOptimizers.adam })).toEqual([]);
    expect(unusualSettings(rich)).toEqual(['β₁ 0.8', 'α·0.95ᵗ', 'λ 0.1']);
    expect(unusualSettings({ ...plain, decay: { kind: 'inverse_time', rate: 2, every: 1 } })).toEqual(['α / (1 + 2·t)']);
  });
});
