import type { Localized } from '../../language.ts';
import type { z } from '../../schema.ts';
import type { LabelKind } from '../labels.ts';
import type { ParameterField } from '../parameter-field.ts';
import type { FeatureShape } from '../shape.ts';

/** What shape inference has to know of a dataset before a single number of it exists. `examples` is null while m is unknown. */
export interface DatasetDescription {
  readonly features: FeatureShape;
  readonly examples: number | null;
  readonly labels: LabelKind;
  /** What each feature is called, where it has a name. */
  readonly featureNames?: readonly string[];
  /** What each class is called, by its number, where it has a name. */
  readonly classNames?: readonly string[];
}

/** Under which heading a kind of dataset is offered. */
export const datasetGroups = {
  points: { en: 'Points of the plane', ja: '平面上の点' },
  values: { en: 'Numbers to predict', ja: '数値の予測' },
  measured: { en: 'Real data', ja: '実データ' },
  own: { en: 'Your own', ja: '自分のデータ' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Everything that is known of a kind of dataset but its numbers, which the engine's `data/dataset-makers.ts` makes or reads under the same name. */
export interface DatasetDefinition<S extends { readonly kind: string } = { readonly kind: string }> {
  readonly group: keyof typeof datasetGroups;
  readonly name: Localized;
  readonly summary: Localized;
  /** What a project file says of such a dataset: its kind and its parameters. */
  readonly source: z.ZodType<S>;
  /** What it starts with when it is chosen instead of the data that is there. */
  readonly initial: (present: DatasetDescription) => S;
  /** The parameters that the inspector offers, in order. */
  readonly fields: readonly ParameterField<Exclude<Extract<keyof S, string>, 'kind'>>[];
  /** Shape, number of examples and kind of labels, without making it. */
  readonly describe: (source: S) => DatasetDescription;
  /** About the largest |x| of its features; null where they are to be given. */
  readonly largestFeature: (source: S) => number | null;
}
