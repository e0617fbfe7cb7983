import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

const source = z.strictObject({ kind: z.literal('digits') });

/** The bundled handwritten digits (`assets/datasets/digits`), grey values from 0 to 1. */
export const digits: DatasetDefinition<z.infer<typeof source>> = {
  group: 'measured',
  name: { en: 'Handwritten digits', ja: '手書き数字' },
  summary: { en: '1,797 scanned digits of 8×8 pixels, ten classes (UCI)', ja: '8×8画素の手書き数字1,797枚、10クラス(UCI)' },
  source,
  initial: () => ({ kind: 'digits' }),
  fields: [],
  describe: () => ({ features: [8, 8], examples: 1797, labels: { kind: 'classes', count: 10 } }),
  largestFeature: () => 1,
};
