import type { Localized } from '../../language.ts';
import { z } from '../../schema.ts';
import { activationNames, activations } from '../activations.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { initializerNameSchema, initializers } from '../initializers.ts';
import { limits } from '../limits.ts';
import { type FeatureShape, featureCount, isColumn } from '../shape.ts';
import { superscript } from '../superscript.ts';
import { diagnosePictures } from './column-input.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { type DescriptionContext, describeMatrix, type LayerDescription, plainDescription } from './layer-description.ts';
import { listed, phrases } from './phrases.ts';

const parameters = z.strictObject({
  units: z.number(),
  activation: z.enum(activationNames),
  initializer: initializerNameSchema,
  /** Factor of the `normal` initializer. */
  factor: z.number().min(-1e6).max(1e6),
  bias: z.boolean(),
});

/** A = g(W·A_prev + b). W (units, n_prev), b (units, 1), A (units, m). */
export const dense: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'layers',
  glyph: 'W',
  colour: 'dense',
  name: { en: 'Dense', ja: '全結合' },
  summary: { en: 'W·A + b, then g', ja: 'W·A + b、続けて g' },
  parameters,
  defaults: { units: 4, activation: 'tanh', initializer: 'inverse_sqrt', factor: 0.01, bias: true },
  fields: [
    { kind: 'integer', key: 'units', label: { en: 'Units', ja: 'ユニット' }, minimum: 1, maximum: limits.units },
    { kind: 'choice', key: 'activation', label: { en: 'Activation', ja: '活性化' }, options: labelsOf(activations) },
    { kind: 'choice', key: 'initializer', label: { en: 'Initializer', ja: '初期化' }, options: labelsOf(initializers) },
    {
      kind: 'number',
      key: 'factor',
      label: { en: 'Factor', ja: '係数' },
      minimum: -1e6,
      maximum: 1e6,
      shownWhen: { key: 'initializer', equals: 'normal' },
    },
    { kind: 'boolean', key: 'bias', label: { en: 'Bias b', ja: 'バイアス b' } },
  ],
  inputs: 'one',
  givesOutput: true,
  hasWeights: true,
  rowsParameter: 'units',
  infer: (context) => {
    const { nodeId, name } = context;
    const { units } = context.parameters;
    const diagnostics: Diagnostic[] = [];
    const pictures = diagnosePictures(context);
    if (pictures) diagnostics.push(pictures);
    if (!Number.isInteger(units) || units < 1 || units > limits.units) {
      diagnostics.push(
        diagnose(
          'GD301',
          { layer: name, units, maximum: limits.units },
          { nodeIds: [nodeId], fixes: possibleUnits(units).map((value) => ({ kind: 'set-parameter', nodeId, parameter: 'units', value })) },
        ),
      );
      return { diagnostics };
    }
    return { shape: [units], diagnostics };
  },
  describe,
};

/** The nearest number of units that can be, and the usual one. */
function possibleUnits(units: number): readonly number[] {
  const usual = dense.defaults.units;
  const nearest = Number.isFinite(units) ? Math.min(limits.units, Math.max(1, Math.round(units))) : usual;
  return nearest === usual ? [usual] : [nearest, usual];
}

function labelsOf(table: Readonly<Record<string, { readonly label: Localized }>>): Readonly<Record<string, Localized>> {
  return Object.fromEntries(Object.entries(table).map(([name, { label }]) => [name, label]));
}

function describe(context: DescriptionContext<z.infer<typeof parameters>>): LayerDescription {
  const { units, activation, bias } = context.parameters;
  const { label, formula, derivative } = activations[activation];
  const l = superscript(context.number ?? 1);
  const words = {
    ...plainDescription,
    formula: `Z${l} = W${l}·${context.inputs[0]?.name ?? 'A'}${bias ? ` + b${l}` : ''}`,
    details: [`A${l} = g(Z${l}), g(z) = ${formula}`],
    derivative: `g′(z) = ${derivative}`,
    summary: listed(phrases.units(units), label),
    parameterCount: null,
    multiplyAdds: null,
  };
  const { outShape, examples } = context;
  const inShape = context.inputs[0]?.shape;
  return inShape && outShape && isColumn(inShape)
    ? { ...words, ...describeShapes(l, featureCount(inShape), outShape, bias, examples) }
    : words;
}

/** W (units, n), b (units, 1), Z and A (units, m). */
function describeShapes(l: string, n: number, outShape: FeatureShape, bias: boolean, examples: number | null): Partial<LayerDescription> {
  const units = featureCount(outShape);
  const m = examples ?? 'm';
  return {
    shapesOfFormula: `(${units}, ${m}) = (${units}, ${n})·(${n}, ${m})${bias ? ` + (${units}, 1)` : ''}`,
    matrices: [
      { name: `W${l}`, symbolic: `(${units}, ${n})`, numeric: null },
      ...(bias ? [{ name: `b${l}`, symbolic: `(${units}, 1)`, numeric: null }] : []),
      describeMatrix(`Z${l}`, outShape, examples),
      describeMatrix(`A${l}`, outShape, examples),
    ],
    parameterCount: units * n + (bias ? units : 0),
    multiplyAdds: examples === null ? null : units * n * examples,
  };
}
