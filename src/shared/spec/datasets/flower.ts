import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { examples, seed } from './parameters.ts';

/** Fewest examples: one of each class. */
const minimum = 2;

const source = z.strictObject({ kind: z.literal('flower'), examples: z.number().int().min(minimum).max(1_000_000), seed: seed.schema });

/** The flower of the course's planar data: m is the even number at or below `examples`. */
export const flower: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Flower', ja: '花' },
  summary: { en: 'Two classes in the plane, in petals that no line can part', ja: '平面上の2クラス。花びら状で、直線では分けられない' },
  source,
  initial: () => ({ kind: 'flower', examples: 400, seed: 1 }),
  fields: [{ ...examples.field, minimum }, seed.field],
  describe: (flower) => ({ features: [2], examples: 2 * Math.floor(flower.examples / 2), labels: { kind: 'binary' } }),
  largestFeature: () => 5,
};
