import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, noise, noiseReach, seed } from './parameters.ts';

const source = z.strictObject({ kind: z.literal('xor'), examples: examples.schema, noise: noise.schema, seed: seed.schema });

/** Points of a square from −1 to 1; 1 where exactly one coordinate is negative. */
export const xor: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'XOR', ja: 'XOR' },
  summary: {
    en: 'The exclusive or of two signs: opposite quarters of a square share a class',
    ja: '符号の排他的論理和。正方形の向かい合う4分の1どうしが同じクラス',
  },
  source,
  initial: () => ({ kind: 'xor', examples: 400, noise: 0.1, seed: 1 }),
  fields: [examples.field, noise.field, seed.field],
  describe: ({ examples }) => ({ features: [2], examples, labels: { kind: 'binary' } }),
  largestFeature: ({ noise }) => 1 + noiseReach * noise,
};
