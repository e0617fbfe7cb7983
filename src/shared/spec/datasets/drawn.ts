import { z } from '../../schema.ts';
import { type LabelKind, labelsOfClasses } from '../labels.ts';
import type { DatasetDefinition } from './dataset-definition.ts';

/** Bounds of points that are drawn: how many, how far out, and how many classes. */
export const drawnLimits = { points: 5000, reach: 1_000_000, classes: 4 } as const;

const coordinate = z.number().min(-drawnLimits.reach).max(drawnLimits.reach);

const pointSchema = z.tuple([
  coordinate,
  coordinate,
  z
    .number()
    .int()
    .min(0)
    .max(drawnLimits.classes - 1),
]);

const source = z.strictObject({ kind: z.literal('drawn'), points: z.array(pointSchema).max(drawnLimits.points) });

/** A point of the plane: x, y and its class from 0 on. */
export type DrawnPoint = z.infer<typeof pointSchema>;

export type DrawnDataset = z.infer<typeof source>;

/** What a new drawing of points starts with: two of each class, so that there is something to train on. */
const first: readonly DrawnPoint[] = [
  [-2, 1, 0],
  [-1, 2, 0],
  [1, -2, 1],
  [2, -1, 1],
];

/** Points that a person draws. They are in the project itself, so that files carry them. As many classes as the highest number among them asks for, at least two. */
export const drawn: DatasetDefinition<DrawnDataset> = {
  group: 'own',
  name: { en: 'Points you draw', ja: '自分で描く点' },
  summary: {
    en: 'Points of the plane, drawn with mouse or keyboard, in up to four classes',
    ja: '平面上の点をマウスやキーボードで描く。最大4クラス',
  },
  source,
  initial: () => ({ kind: 'drawn', points: [...first] }),
  // Points are edited in a plane of their own.
  fields: [],
  describe: ({ points }) => ({ features: [2], examples: points.length, labels: labelsOfPoints(points) }),
  largestFeature: ({ points }) => points.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 0),
};

function labelsOfPoints(points: readonly DrawnPoint[]): LabelKind {
  return labelsOfClasses(Math.max(2, ...points.map(([, , label]) => label + 1)));
}
