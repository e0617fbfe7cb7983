import type { Localized } from '../../language.ts';
import { z } from '../../schema.ts';
import { activationNames, activations } from '../activations.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { initializerNameSchema, initializers } from '../initializers.ts';
import { limits } from '../limits.ts';
import { diagnosePictures } from './column-input.ts';
import type { LayerDefinition } from './layer-definition.ts';

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
  takesInput: true,
  givesOutput: true,
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
          { nodeIds: [nodeId], fixes: [{ kind: 'set-parameter', nodeId, parameter: 'units', value: nearestUnits(units) }] },
        ),
      );
      return { diagnostics };
    }
    return { shape: [units], diagnostics };
  },
};

function nearestUnits(units: number): number {
  if (!Number.isFinite(units)) return dense.defaults.units;
  return Math.min(limits.units, Math.max(1, Math.round(units)));
}

function labelsOf(table: Readonly<Record<string, { readonly label: Localized }>>): Readonly<Record<string, Localized>> {
  return Object.fromEntries(Object.entries(table).map(([name, { label }]) => [name, label]));
}
