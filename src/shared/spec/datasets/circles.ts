import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, noise, noiseReach, seed } from './parameters.ts';

const source = z.strictObject({ kind: z.literal('circles'), examples: examples.schema, noise: noise.schema, seed: seed.schema });

/** scikit-learn's noisy circles: radius 1, and half of it. */
export const circles: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Circles', ja: '同心円' },
  summary: { en: 'Two circles, one inside of the other, with noise', ja: '2つの円。一方が他方の内側にあり、ノイズがある' },
  source,
  initial: () => ({ kind: 'circles', examples: 400, noise: 0.1, seed: 1 }),
  fields: [examples.field, noise.field, seed.field],
  describe: ({ examples }) => ({ features: [2], examples, labels: { kind: 'binary' } }),
  largestFeature: ({ noise }) => 1 + noiseReach * noise,
};
