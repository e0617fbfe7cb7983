import { z } from '../../schema.ts';
import { divisorOf, formatFactor } from '../factor.ts';
import { describePreprocessing } from './describe-preprocessing.ts';
import type { PreprocessingDefinition } from './layer-definition.ts';
import { phrases } from './phrases.ts';

/** Largest factor. */
const maximum = 1e6;

const parameters = z.strictObject({
  /** Above 0. One of 1/n divides by n (`divisorOf`). */
  factor: z.number().gt(0).max(maximum),
});

/** X′ = c·X, the same factor c for all features: 1/255 for pictures whose pixels go from 0 to 255. */
export const scale: PreprocessingDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: '×',
  colour: 'prep',
  name: { en: 'Scale', ja: '定数倍' },
  summary: { en: 'times a constant: 1/255', ja: '定数を掛ける: 1/255' },
  parameters,
  defaults: { factor: 1 / 255 },
  fields: [{ kind: 'factor', key: 'factor', label: { en: 'Factor', ja: '係数' }, minimum: 0, maximum, isMinimumExcluded: true }],
  inputs: 'one',
  givesOutput: true,
  preprocesses: {
    fits: [],
    sizeBehind: ({ largest, isFitted }, { factor }) => ({ largest: largest === null ? null : largest * factor, isFitted }),
  },
  infer: ({ inputs: [{ shape }] }) => ({ shape, diagnostics: [] }),
  describe: (context) => {
    const { factor } = context.parameters;
    const divisor = divisorOf(factor);
    return {
      ...describePreprocessing(context, [], {
        formula: (name) => (divisor === null ? `${formatFactor(factor)}·${name}` : `${name} / ${divisor}`),
        shapes: (value) => value,
      }),
      summary: phrases.allFeatures,
    };
  },
};
