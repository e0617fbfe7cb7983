import { z } from '../../schema.ts';
import { labelsOfClasses } from '../labels.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { classes, examples, noiseReach, seed } from './parameters.ts';

/** Largest variance. */
const maximum = 100;

const source = z.strictObject({
  kind: z.literal('quantiles'),
  examples: examples.schema,
  classes: classes.schema,
  noise: z.number().gt(0).max(maximum),
  seed: seed.schema,
});

/** scikit-learn's Gaussian quantiles: one normal cloud, parted into rings with as many points each; `noise` is the variance of each coordinate. */
export const quantiles: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Gaussian quantiles', ja: 'ガウス分位' },
  summary: { en: 'One round cloud, parted into rings, a class each', ja: '1つの丸い雲を輪に分けたもの。1つの輪が1クラス' },
  source,
  initial: () => ({ kind: 'quantiles', examples: 400, classes: 2, noise: 0.5, seed: 1 }),
  fields: [
    examples.field,
    classes.field,
    { kind: 'number', key: 'noise', label: { en: 'Variance σ²', ja: '分散 σ²' }, minimum: 0, maximum, isMinimumExcluded: true },
    seed.field,
  ],
  describe: ({ examples, classes }) => ({ features: [2], examples, labels: labelsOfClasses(classes) }),
  largestFeature: ({ noise }) => noiseReach * Math.sqrt(noise),
};
