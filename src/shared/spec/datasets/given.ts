import { z } from '../../schema.ts';
import { labelKindSchema } from '../labels.ts';
import { featureShapeSchema } from '../shape.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

const source = z.strictObject({ kind: z.literal('given'), features: featureShapeSchema, labels: labelKindSchema });

/** Data from outside the file, when training starts: files never name other files. */
export const given: DatasetDefinition<z.infer<typeof source>> = {
  group: 'own',
  name: { en: 'From files', ja: 'ファイルから' },
  summary: {
    en: 'Data of this shape from your own files: open it here, or give it on the command line',
    ja: '自分のファイルにある、この形のデータ。ここで開くか、コマンドラインで渡す',
  },
  source,
  // The shape that is there stays, so that nothing drawn stops to fit.
  initial: ({ features, labels }) => ({ kind: 'given', features, labels }),
  // Its shape and labels have fields of their own.
  fields: [],
  describe: ({ features, labels }) => ({ features, examples: null, labels }),
  largestFeature: () => null,
};
