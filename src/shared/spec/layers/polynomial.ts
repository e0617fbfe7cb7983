import { z } from '../../schema.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { atMostThree, type Fix } from '../diagnostics/fix.ts';
import { limits } from '../limits.ts';
import { countTerms, type PolynomialSettings, termNames } from '../polynomial-terms.ts';
import { featureCount } from '../shape.ts';
import { diagnosePictures } from './column-input.ts';
import { describeMadeFeatures } from './describe-preprocessing.ts';
import type { InferenceContext, PreprocessingDefinition } from './layer-definition.ts';
import type { LayerDescription } from './layer-description.ts';
import { listed, phrases } from './phrases.ts';

const degrees = { minimum: 2, maximum: 6 } as const;

const parameters = z.strictObject({
  /** Most factors of a product. */
  degree: z.number().int().min(degrees.minimum).max(degrees.maximum),
  /** Only products of different features: no powers. */
  productsOnly: z.boolean(),
});

/** Products that a description names. */
const namedTerms = 12;

/**
 * X′ = all products of up to d features of X (n, m), X itself among them: C(n + d, d) − 1 rows. Order and numbers are those of scikit-learn's
 * `PolynomialFeatures(degree, interaction_only, include_bias=False)`. A sigmoid unit behind it draws a curve of that degree instead of a line.
 */
export const polynomial: PreprocessingDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: 'x²',
  colour: 'prep',
  name: { en: 'Polynomial', ja: '多項式特徴' },
  summary: { en: 'x₁, x₂, x₁², x₁·x₂, x₂²', ja: 'x₁、x₂、x₁²、x₁·x₂、x₂²' },
  parameters,
  defaults: { degree: 2, productsOnly: false },
  fields: [
    { kind: 'integer', key: 'degree', label: { en: 'Degree', ja: '次数' }, ...degrees },
    { kind: 'boolean', key: 'productsOnly', label: { en: 'Products only, no powers', ja: '積のみ(べき乗なし)' } },
  ],
  inputs: 'one',
  givesOutput: true,
  preprocesses: {
    fits: [],
    featuresBehind: (settings, features) => countTerms(features, settings),
    sizeBehind: ({ largest }, { degree }) => ({ largest: largest === null ? null : Math.max(largest, largest ** degree), isFitted: false }),
  },
  infer: (context) => {
    const pictures = diagnosePictures(context);
    const features = featureCount(context.inputs[0].shape);
    const count = countTerms(features, context.parameters);
    if (count > limits.madeFeatures) return { diagnostics: [...(pictures ? [pictures] : []), tooMany(context, features, count)] };
    return { shape: [count], diagnostics: pictures ? [pictures] : [] };
  },
  describe: (context): LayerDescription => {
    const { degree, productsOnly } = context.parameters;
    const [input] = context.inputs;
    const described = describeMadeFeatures(context, (name) => `poly(${name}, ${degree})`);
    const { outShape } = context;
    if (!input?.shape || !outShape) return { ...described, summary: settingsOf(context.parameters) };
    const letter = input.name.replace('X', 'x');
    const names = termNames(featureCount(input.shape), context.parameters, letter, namedTerms);
    const more = featureCount(outShape) > names.length ? ', …' : '';
    return {
      ...described,
      details: [`${context.output}: ${names.join(', ')}${more}`, ...(productsOnly ? [] : [`n′ = (n + d)! / (n!·d!) − 1`])],
      summary: settingsOf(context.parameters),
    };
  },
};

function settingsOf({ degree, productsOnly }: PolynomialSettings) {
  return productsOnly ? listed(phrases.degree(degree), phrases.productsOnly) : phrases.degree(degree);
}

function tooMany(
  { nodeId, name, parameters: settings }: InferenceContext<PolynomialSettings>,
  features: number,
  count: number,
): Diagnostic {
  const fits = (changed: PolynomialSettings) => countTerms(features, changed) <= limits.madeFeatures;
  const lower = Array.from({ length: settings.degree - degrees.minimum }, (_, index) => settings.degree - 1 - index);
  const degree = lower.find((value) => fits({ ...settings, degree: value }));
  const fixes: readonly Fix[] = [
    ...(degree === undefined ? [] : [{ kind: 'set-parameter', nodeId, parameter: 'degree', value: degree } as const]),
    ...(!settings.productsOnly && fits({ ...settings, productsOnly: true })
      ? [{ kind: 'set-parameter', nodeId, parameter: 'productsOnly', value: true } as const]
      : []),
    { kind: 'remove-node', nodeId },
  ];
  return diagnose(
    'GD315',
    { layer: name, made: 'polynomial', features, count, maximum: limits.madeFeatures },
    { nodeIds: [nodeId], fixes: atMostThree(fixes) },
  );
}
