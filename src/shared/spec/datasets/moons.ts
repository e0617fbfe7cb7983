import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, noise, noiseReach, seed } from './parameters.ts';

const source = z.strictObject({ kind: z.literal('moons'), examples: examples.schema, noise: noise.schema, seed: seed.schema });

/** scikit-learn's noisy moons: the lower one ends at (2, ½). */
export const moons: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Moons', ja: '月' },
  summary: { en: 'Two half circles that reach into each other, with noise', ja: '互いに入り込む2つの半円。ノイズがある' },
  source,
  initial: () => ({ kind: 'moons', examples: 400, noise: 0.2, seed: 1 }),
  fields: [examples.field, noise.field, seed.field],
  describe: ({ examples }) => ({ features: [2], examples, labels: { kind: 'binary' } }),
  largestFeature: ({ noise }) => 2 + noiseReach * noise,
};
