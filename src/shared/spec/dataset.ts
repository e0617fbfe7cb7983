import type { Localized } from '../language.ts';
import { z } from '../schema.ts';
import { type FeatureShape, featureShapeSchema } from './shape.ts';

export const labelKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('binary') }),
  z.strictObject({ kind: z.literal('classes'), count: z.number().int().min(2).max(100_000) }),
  z.strictObject({ kind: z.literal('values'), rows: z.number().int().min(1).max(100_000) }),
]);

/** What Y holds: 0 or 1 in one row, a class of `count` (one-hot, a row each), or `rows` numbers to predict. */
export type LabelKind = z.infer<typeof labelKindSchema>;

export const datasetSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('flower'),
    examples: z.number().int().min(2).max(1_000_000),
    seed: z.number().int().min(0).max(4_294_967_295),
  }),
  z.strictObject({ kind: z.literal('digits') }),
  z.strictObject({ kind: z.literal('given'), features: featureShapeSchema, labels: labelKindSchema }),
]);

/** Where a project's data comes from. `given`: from outside the file, when training starts; files never name other files. */
export type DatasetSource = z.infer<typeof datasetSourceSchema>;

export type DatasetKind = DatasetSource['kind'];

/** What shape inference has to know of a dataset before a single number of it exists. `examples` is null while m is unknown. */
export interface DatasetDescription {
  readonly features: FeatureShape;
  readonly examples: number | null;
  readonly labels: LabelKind;
}

export const datasetLabels: Readonly<Record<DatasetKind, { readonly name: Localized; readonly summary: Localized }>> = {
  flower: {
    name: { en: 'Flower', ja: '花' },
    summary: { en: 'Two classes in the plane, in petals that no line can part', ja: '平面上の2クラス。花びら状で、直線では分けられない' },
  },
  digits: {
    name: { en: 'Handwritten digits', ja: '手書き数字' },
    summary: { en: '1,797 scanned digits of 8×8 pixels, ten classes (UCI)', ja: '8×8画素の手書き数字1,797枚、10クラス(UCI)' },
  },
  given: {
    name: { en: 'Shape only', ja: '形のみ' },
    summary: {
      en: 'Draw for data of this shape; the numbers are given on the command line',
      ja: 'この形のデータ用に描く。数値は学習時にコマンドで渡す',
    },
  },
};

/** Shape, number of examples and kind of labels of a dataset, without making it. */
export function describeDataset(source: DatasetSource): DatasetDescription {
  switch (source.kind) {
    case 'flower':
      return { features: [2], examples: 2 * Math.floor(source.examples / 2), labels: { kind: 'binary' } };
    case 'digits':
      return { features: [8, 8], examples: 1797, labels: { kind: 'classes', count: 10 } };
    case 'given':
      return { features: source.features, examples: null, labels: source.labels };
  }
}

/** Rows of Y. */
export function labelRows(labels: LabelKind): number {
  switch (labels.kind) {
    case 'binary':
      return 1;
    case 'classes':
      return labels.count;
    case 'values':
      return labels.rows;
  }
}

/** About the largest |x| of a dataset's features; null where they are to be given. */
export function largestFeature({ kind }: DatasetSource): number | null {
  switch (kind) {
    case 'flower':
      return 5;
    case 'digits':
      return 1;
    case 'given':
      return null;
  }
}
