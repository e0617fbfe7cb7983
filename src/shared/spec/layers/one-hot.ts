import { z } from '../../schema.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/fix.ts';
import { limits } from '../limits.ts';
import { featureCount } from '../shape.ts';
import { subscript } from '../subscript.ts';
import { diagnosePictures } from './column-input.ts';
import { describeMadeFeatures } from './describe-preprocessing.ts';
import type { PreprocessingDefinition } from './layer-definition.ts';
import type { LayerDescription } from './layer-description.ts';
import { lines, phrases } from './phrases.ts';
import type { FittedMatrix } from './preprocessing.ts';

/** Bounds of the number of categories of a feature. */
export const categoryLimits = { minimum: 2, maximum: 1000 } as const;

const features = { minimum: 1, maximum: 1_000_000 } as const;

const parameters = z.strictObject({
  /** Whether all features are categories, or one of them. */
  columns: z.enum(['one', 'all']),
  /** Number of that one, counted from 1 as in x₁. */
  feature: z.number().int().min(features.minimum).max(features.maximum),
  /** Categories K of a feature. */
  categories: z.number().int().min(categoryLimits.minimum).max(categoryLimits.maximum),
});

type OneHotParameters = z.infer<typeof parameters>;

const fits: readonly FittedMatrix[] = [{ symbol: 'c', name: 'categories', isNamed: true }];

/**
 * K rows in the place of a feature: row k is 1 where the feature is its k-th category and 0 elsewhere. The categories are the different values of the training
 * examples in ascending order; any other value gives zeros alone. Source: scikit-learn's `OneHotEncoder(handle_unknown='ignore')`.
 */
export const oneHot: PreprocessingDefinition<OneHotParameters> = {
  category: 'data',
  glyph: '01',
  colour: 'prep',
  name: { en: 'One-hot', ja: 'One-hot 化' },
  summary: { en: 'a row for each category', ja: 'カテゴリごとに1行' },
  parameters,
  defaults: { columns: 'one', feature: 1, categories: 3 },
  fields: [
    {
      kind: 'choice',
      key: 'columns',
      label: { en: 'Features', ja: '対象の特徴' },
      options: { one: { en: 'One feature', ja: '1つの特徴' }, all: { en: 'All features', ja: 'すべての特徴' } },
    },
    {
      kind: 'integer',
      key: 'feature',
      label: { en: 'Feature (1 for x₁)', ja: '特徴の番号(1 は x₁)' },
      ...features,
      shownWhen: { key: 'columns', equals: 'one' },
    },
    { kind: 'integer', key: 'categories', label: { en: 'Categories K', ja: 'カテゴリ数 K' }, ...categoryLimits },
  ],
  inputs: 'one',
  givesOutput: true,
  preprocesses: {
    fits,
    fittedRows,
    featuresBehind,
    sizeBehind: ({ largest }, { columns }) => {
      if (columns === 'all') return { largest: 1, isFitted: true };
      return { largest: largest === null ? null : Math.max(largest, 1), isFitted: false };
    },
  },
  infer: (context) => {
    const { nodeId, name, parameters: settings } = context;
    const pictures = diagnosePictures(context);
    const diagnostics: Diagnostic[] = pictures ? [pictures] : [];
    const n = featureCount(context.inputs[0].shape);
    const count = featuresBehind(settings, n);
    if (settings.columns === 'one' && settings.feature > n)
      diagnostics.push(
        diagnose(
          'GD316',
          { layer: name, feature: settings.feature, features: n },
          {
            nodeIds: [nodeId],
            fixes: [
              { kind: 'set-parameter', nodeId, parameter: 'feature', value: n },
              { kind: 'remove-node', nodeId },
            ],
          },
        ),
      );
    if (count <= limits.madeFeatures) return { shape: [count], diagnostics };
    const data = { layer: name, made: 'one-hot', features: n, count, maximum: limits.madeFeatures } as const;
    diagnostics.push(diagnose('GD315', data, { nodeIds: [nodeId], fixes: fewerFeatures(nodeId, settings, n) }));
    return { diagnostics };
  },
  describe: (context): LayerDescription => {
    const { columns, feature, categories } = context.parameters;
    const isOne = columns === 'one';
    const x = `${(context.inputs[0]?.name ?? 'X').replace('X', 'x')}${isOne ? subscript(feature) : ''}`;
    return {
      ...describeMadeFeatures(context, (name) => `one_hot(${isOne ? x : name})`, [
        { symbol: 'c', rows: fittedRows(context.parameters, featureCount(context.inputs[0]?.shape ?? [1])) },
      ]),
      details: [`${x} → ([${x} = c₁], …, [${x} = c${subscript(categories)}])`],
      summary: lines(isOne ? phrases.feature(x) : phrases.allFeatures, phrases.categories(categories)),
    };
  },
};

function fittedRows({ columns, categories }: OneHotParameters, n: number): number {
  return columns === 'all' ? n * categories : categories;
}

function featuresBehind({ columns, categories }: OneHotParameters, n: number): number {
  return columns === 'all' ? n * categories : n - 1 + categories;
}

function fewerFeatures(nodeId: string, settings: OneHotParameters, n: number): readonly Fix[] {
  const categories = Math.floor(limits.madeFeatures / n);
  const isOneEnough = featuresBehind({ ...settings, columns: 'one' }, n) <= limits.madeFeatures && settings.feature <= n;
  return [
    ...(settings.columns === 'all' && categories >= categoryLimits.minimum
      ? [{ kind: 'set-parameter', nodeId, parameter: 'categories', value: categories } as const]
      : []),
    ...(settings.columns === 'all' && isOneEnough ? [{ kind: 'set-parameter', nodeId, parameter: 'columns', value: 'one' } as const] : []),
    { kind: 'remove-node', nodeId },
  ];
}
