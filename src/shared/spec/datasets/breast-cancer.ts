import { z } from '../../schema.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

const source = z.strictObject({ kind: z.literal('breast_cancer') });

const properties = [
  'radius',
  'texture',
  'perimeter',
  'area',
  'smoothness',
  'compactness',
  'concavity',
  'concave points',
  'symmetry',
  'fractal dimension',
];

/** The bundled breast cancer data (`assets/datasets/breast-cancer`): ten properties of cell nuclei, of each mean, error and worst. */
export const breastCancer: DatasetDefinition<z.infer<typeof source>> = {
  group: 'measured',
  name: { en: 'Breast cancer', ja: '乳がん' },
  summary: {
    en: '569 tumours, malignant or benign, by 30 measurements of their cells (Wisconsin, UCI)',
    ja: '腫瘍569件。細胞の30の計測値から悪性か良性か(ウィスコンシン、UCI)',
  },
  source,
  initial: () => ({ kind: 'breast_cancer' }),
  fields: [],
  describe: () => ({
    features: [30],
    examples: 569,
    labels: { kind: 'binary' },
    featureNames: [
      ...properties.map((property) => `mean ${property}`),
      ...properties.map((property) => `${property} error`),
      ...properties.map((property) => `worst ${property}`),
    ],
    classNames: ['malignant', 'benign'],
  }),
  largestFeature: () => 4254,
};
