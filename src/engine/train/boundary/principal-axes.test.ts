import { describe, expect, it } from 'vitest';
import fixtures from '../../../../tests/fixtures/boundary/principal-axes.json' with { type: 'json' };
import type { Dataset } from '../../data/dataset.ts';
import { Features } from '../../data/features/features.ts';
import { RandomState } from '../../matrix/random.ts';
import { largestDifference } from '../testing/trainers.ts';
import { principalAxes } from './principal-axes.ts';

function datasetOf(features: Float64Array, n: number): Dataset {
  const examples = features.length / n;
  return {
    features: Features.ofMatrix(features, examples),
    featureShape: [n],
    examples,
    labels: new Float64Array(examples),
    labelKind: { kind: 'binary' },
  };
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

describe('principalAxes', () => {
  it.each(fixtures)(
    'of $features features and $examples examples are those of scikit-learn',
    ({ features, examples, seed, ...expected }) => {
      const x = new RandomState(seed).randn(features * examples).map((value, index) => value / (1 + Math.floor(index / examples)));
      const { mean, first, second, variance } = principalAxes(datasetOf(x, features));
      expect(largestDifference(mean.slice(0, 8), expected.mean)).toBeLessThan(1e-12);
      expect(largestDifference(first.slice(0, 8), expected.first)).toBeLessThan(1e-10);
      expect(largestDifference(second.slice(0, 8), expected.second)).toBeLessThan(1e-10);
      expect(largestDifference(variance, expected.variance)).toBeLessThan(1e-12);
    },
  );

  it('is a plane also where the examples lie on a line, or are all the same', () => {
    const line = Float64Array.of(0, 1, 2, 3, 0, 2, 4, 6, 5, 5, 5, 5);
    for (const features of [line, new Float64Array(12).fill(3)]) {
      const { first, second } = principalAxes(datasetOf(features, 3));
      expect(dot(first, first)).toBeCloseTo(1, 12);
      expect(dot(second, second)).toBeCloseTo(1, 12);
      expect(dot(first, second)).toBeCloseTo(0, 12);
    }
    expect(principalAxes(datasetOf(line, 3)).variance[0]).toBeCloseTo(1, 12);
  });
});
