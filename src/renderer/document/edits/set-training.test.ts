import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import type { TrainingSpec } from '../../../shared/spec/training-spec.ts';
import { setTraining } from './set-training.ts';

const { document } = templates.planar;

describe('setTraining', () => {
  it('changes what is given and keeps the rest', () => {
    expect(setTraining(document, { learningRate: 0.3, seed: 7 }).training).toEqual({ ...document.training, learningRate: 0.3, seed: 7 });
  });

  it('changes the optimizer and the decay as wholes', () => {
    const changed = setTraining(document, { optimizer: { kind: 'momentum', beta: 0.8 }, batchSize: 32 });
    const decayed = setTraining(changed, { decay: { kind: 'exponential', rate: 0.9, every: 3 }, l2: 0.1 });
    expect(decayed.training).toEqual({
      ...document.training,
      optimizer: { kind: 'momentum', beta: 0.8 },
      batchSize: 32,
      decay: { kind: 'exponential', rate: 0.9, every: 3 },
      l2: 0.1,
    });
    // The same settings, written down in another order.
    expect(setTraining(decayed, { decay: { every: 3, rate: 0.9, kind: 'exponential' } })).toBe(decayed);
  });

  it.each([
    { batchSize: 0 },
    { batchSize: 2.5 },
    { l2: -1 },
    { optimizer: { kind: 'momentum', beta: 1 } },
    { optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 0 } },
    { decay: { kind: 'exponential', rate: 1, every: 1 } },
    { decay: { kind: 'none' } },
    { batchSize: null },
    { learningRate: 0 },
    { learningRate: Number.NaN },
    { iterations: 1.5 },
    { iterations: 1e9 },
    { seed: -1 },
    { learningRate: 1.2 },
  ] satisfies Partial<TrainingSpec>[])('%o changes nothing', (change: Partial<TrainingSpec>) => {
    expect(setTraining(document, change)).toBe(document);
  });
});
