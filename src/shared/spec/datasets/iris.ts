import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

const source = z.strictObject({ kind: z.literal('iris') });

/** The bundled iris flowers (`assets/datasets/iris`). */
export const iris: DatasetDefinition<z.infer<typeof source>> = {
  group: 'measured',
  name: { en: 'Iris', ja: 'アヤメ' },
  summary: {
    en: '150 flowers of three kinds of iris, four lengths of each in cm (Fisher, UCI)',
    ja: 'アヤメ3種の花150輪。それぞれ4つの長さをcmで(Fisher、UCI)',
  },
  source,
  initial: () => ({ kind: 'iris' }),
  fields: [],
  describe: () => ({
    features: [4],
    examples: 150,
    labels: { kind: 'classes', count: 3 },
    featureNames: ['sepal length (cm)', 'sepal width (cm)', 'petal length (cm)', 'petal width (cm)'],
    classNames: ['setosa', 'versicolor', 'virginica'],
  }),
  largestFeature: () => 7.9,
};
