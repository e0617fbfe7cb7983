import { describe, expect, it } from 'vitest';
import { costFor } from './costs.ts';
import { describeDataset } from './dataset.ts';
import { labelRows } from './labels.ts';
import { formatShape } from './shape.ts';

describe('datasets', () => {
  it('are described without being made', () => {
    expect(describeDataset({ kind: 'flower', examples: 401, seed: 1 })).toEqual({
      features: [2],
      examples: 400,
      labels: { kind: 'binary' },
    });
    expect(describeDataset({ kind: 'digits' })).toMatchObject({ features: [8, 8], examples: 1797 });
    expect(describeDataset({ kind: 'given', features: [3], labels: { kind: 'values', rows: 2 } }).examples).toBeNull();
  });

  it('have one row of labels for two classes, else one for each class or value', () => {
    expect([labelRows({ kind: 'binary' }), labelRows({ kind: 'classes', count: 10 }), labelRows({ kind: 'values', rows: 3 })]).toEqual([
      1, 10, 3,
    ]);
  });
});

describe('shapes', () => {
  it('are written as the course writes them', () => {
    expect([formatShape([4], 'm'), formatShape([4], 400), formatShape([64, 64, 3], 'm')]).toEqual(['(4, m)', '(4, 400)', '(64×64×3, m)']);
  });
});

describe('costs', () => {
  it('follow from the last activation', () => {
    expect([costFor('sigmoid'), costFor('softmax'), costFor('tanh'), costFor('linear')]).toEqual([
      'binary_cross_entropy',
      'categorical_cross_entropy',
      'mean_squared_error',
      'mean_squared_error',
    ]);
  });
});
