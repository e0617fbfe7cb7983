import { expect, it } from 'vitest';
import type { Dataset } from './dataset.ts';
import { Features } from './features/features.ts';
import { someExamples } from './some-examples.ts';

it('takes the columns of X and Y', () => {
  const dataset: Dataset = {
    features: Features.ofMatrix([1, 2, 3, 4, 5, 6], 3),
    featureShape: [2],
    examples: 3,
    labels: Float64Array.of(0, 1, 0),
    labelKind: { kind: 'binary' },
  };
  const some = someExamples(dataset, [2, 1]);
  expect(some).toMatchObject({ featureShape: [2], labels: Float64Array.of(0, 1), examples: 2 });
  expect([...some.features.matrix()]).toEqual([3, 2, 6, 5]);
});
