import { z } from '../../schema.ts';
import { describePreprocessing } from './describe-preprocessing.ts';
import type { PreprocessingDefinition } from './layer-definition.ts';
import { lines, phrases } from './phrases.ts';
import type { FittedMatrix } from './preprocessing.ts';

const parameters = z.strictObject({});

const fits: readonly FittedMatrix[] = [
  { symbol: 'μ', name: 'mu' },
  { symbol: 'σ', name: 'sigma' },
];

/**
 * X′ = (X − μ) / σ for each feature, with the mean μ and the standard deviation σ of the training examples, both (n, 1). A feature that is the same in all of
 * them has σ = 0: it is divided by 1, so that it becomes 0. Source: "Improving Deep Neural Networks", week 1, normalizing inputs.
 */
export const standardize: PreprocessingDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: 'σ²',
  colour: 'prep',
  name: { en: 'Standardize', ja: '標準化' },
  summary: { en: 'mean 0, variance 1', ja: '平均 0、分散 1' },
  parameters,
  defaults: {},
  fields: [],
  inputs: 'one',
  givesOutput: true,
  preprocesses: {
    fits,
    sizeBehind: () => ({ largest: 1, isFitted: true }),
  },
  infer: ({ inputs: [{ shape }] }) => ({ shape, diagnostics: [] }),
  describe: (context) => {
    const input = context.inputs[0]?.name ?? 'X';
    return {
      ...describePreprocessing(context, fits, {
        formula: (name) => `(${name} − μ) / σ`,
        shapes: (value, fitted) => `(${value} − ${fitted}) / ${fitted}`,
      }),
      details: [`μ = Σ ${input} / m`, `σ² = Σ (${input} − μ)² / m`, `σ = 0: ${context.output} = ${input} − μ`],
      summary: lines(phrases.perFeature, phrases.fitted('μ', 'σ')),
    };
  },
};
