import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, noise, seed } from './parameters.ts';

const source = z.strictObject({ kind: z.literal('sine'), examples: examples.schema, noise: noise.schema, seed: seed.schema });

/** One feature from −π to π; a number to predict that no linear unit can. */
export const sine: DatasetDefinition<z.infer<typeof source>> = {
  group: 'values',
  name: { en: 'Sine', ja: '正弦波' },
  summary: { en: 'A wave over one feature, sin x with noise: regression with a curve', ja: '1つの特徴の上の波 sin x とノイズ。曲線の回帰' },
  source,
  initial: () => ({ kind: 'sine', examples: 400, noise: 0.1, seed: 1 }),
  fields: [examples.field, noise.field, seed.field],
  describe: ({ examples }) => ({ features: [1], examples, labels: { kind: 'values', rows: 1 } }),
  largestFeature: () => Math.PI,
};
