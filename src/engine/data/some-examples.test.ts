import { expect, it } from 'vitest';
import type { Dataset } from './dataset.ts';
import { someExamples } from './some-examples.ts';

it('takes the columns of X and Y', () => {
  const dataset: Dataset = {
    features: Float64Array.of(1, 2, 3, 4, 5, 6),
    featureShape: [2],
    examples: 3,
    labels: Float64Array.of(0, 1, 0),
    labelKind: { kind: 'binary' },
  };
  expect(someExamples(dataset, [2, 1])).toEqual({
    ...dataset,
    features: Float64Array.of(3, 2, 6, 5),
    labels: Float64Array.of(0, 1),
    examples: 2,
  });
});
