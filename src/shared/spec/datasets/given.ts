import { z } from '../../schema.ts';
import { labelKindSchema } from '../labels.ts';
import { featureShapeSchema } from '../shape.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

const source = z.strictObject({ kind: z.literal('given'), features: featureShapeSchema, labels: labelKindSchema });

/** Data from outside the file, when training starts: files never name other files. */
export const given: DatasetDefinition<z.infer<typeof source>> = {
  group: 'own',
  name: { en: 'Shape only', ja: '形のみ' },
  summary: {
    en: 'Draw for data of this shape; the numbers are given on the command line',
    ja: 'この形のデータ用に描く。数値は学習時にコマンドで渡す',
  },
  source,
  // The shape that is there stays, so that nothing drawn stops to fit.
  initial: ({ features, labels }) => ({ kind: 'given', features, labels }),
  // Its shape and labels have fields of their own.
  fields: [],
  describe: ({ features, labels }) => ({ features, examples: null, labels }),
  largestFeature: () => null,
};
