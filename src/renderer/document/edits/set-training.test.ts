import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { setTraining } from './set-training.ts';

const { document } = templates.planar;

describe('setTraining', () => {
  it('changes what is given and keeps the rest', () => {
    expect(setTraining(document, { learningRate: 0.3, seed: 7 }).training).toEqual({ ...document.training, learningRate: 0.3, seed: 7 });
  });

  it.each([
    { learningRate: 0 },
    { learningRate: Number.NaN },
    { iterations: 1.5 },
    { iterations: 1e9 },
    { seed: -1 },
    { learningRate: 1.2 },
  ])('%o changes nothing', (change) => {
    expect(setTraining(document, change)).toBe(document);
  });
});
