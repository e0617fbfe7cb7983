import { z } from '../../schema.ts';
import { labelsOfClasses } from '../labels.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { classes, examples, noise, noiseReach, seed } from './parameters.ts';

/** Centres lie in a square that reaches so far from the origin. */
const reach = 10;

const source = z.strictObject({
  kind: z.literal('blobs'),
  examples: examples.schema,
  classes: classes.schema,
  noise: noise.schema,
  seed: seed.schema,
});

/** scikit-learn's blobs: clouds with centres in a square from −10 to 10. */
export const blobs: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Blobs', ja: '塊' },
  summary: { en: 'Round clouds of points, a class each', ja: '丸い点の塊。1つが1クラス' },
  source,
  initial: () => ({ kind: 'blobs', examples: 300, classes: 3, noise: 1, seed: 1 }),
  fields: [{ ...classes.field, label: { en: 'Centres', ja: '中心の数' } }, examples.field, noise.field, seed.field],
  describe: ({ examples, classes }) => ({ features: [2], examples, labels: labelsOfClasses(classes) }),
  largestFeature: ({ noise }) => Math.max(reach, noiseReach * noise),
};
