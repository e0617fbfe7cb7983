import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, noise, seed } from './parameters.ts';

const source = z.strictObject({ kind: z.literal('plane'), examples: examples.schema, noise: noise.schema, seed: seed.schema });

/** Two features from −1 to 1; a number to predict that a linear unit can. */
export const plane: DatasetDefinition<z.infer<typeof source>> = {
  group: 'values',
  name: { en: 'Plane', ja: '平面' },
  summary: {
    en: 'One number over the plane, (x1 + x2)/2 with noise: linear regression',
    ja: '平面上の数値 (x1 + x2)/2 とノイズ。線形回帰',
  },
  source,
  initial: () => ({ kind: 'plane', examples: 400, noise: 0.1, seed: 1 }),
  fields: [examples.field, noise.field, seed.field],
  describe: ({ examples }) => ({ features: [2], examples, labels: { kind: 'values', rows: 1 } }),
  largestFeature: () => 1,
};
