import { z } from '../../schema.ts';
import { describePreprocessing } from './describe-preprocessing.ts';
import type { PreprocessingDefinition } from './layer-definition.ts';
import { lines, phrases } from './phrases.ts';
import type { FittedMatrix } from './preprocessing.ts';

/** Where the smallest and the largest value of a feature go. */
export const minMaxRanges = ['zero_to_one', 'minus_one_to_one'] as const;

export type MinMaxRange = (typeof minMaxRanges)[number];

const parameters = z.strictObject({ range: z.enum(minMaxRanges) });

const fits: readonly FittedMatrix[] = [
  { symbol: 'min', name: 'min' },
  { symbol: 'max', name: 'max' },
];

/**
 * X′ = (X − min) / (max − min) for each feature, with the smallest and the largest value among the training examples, both (n, 1); 2·X′ − 1 where the range
 * is to be [−1, 1]. A feature that is the same in all of them becomes 0.
 */
export const minMax: PreprocessingDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: '⇕',
  colour: 'prep',
  name: { en: 'Min-max', ja: 'Min-max 正規化' },
  summary: { en: 'to 0 … 1 or −1 … 1', ja: '0〜1 か −1〜1 へ' },
  parameters,
  defaults: { range: 'zero_to_one' },
  fields: [
    {
      kind: 'choice',
      key: 'range',
      label: { en: 'Range', ja: '範囲' },
      options: { zero_to_one: { en: '0 … 1', ja: '0〜1' }, minus_one_to_one: { en: '−1 … 1', ja: '−1〜1' } },
    },
  ],
  inputs: 'one',
  givesOutput: true,
  preprocesses: {
    fits,
    sizeBehind: () => ({ largest: 1, isFitted: true }),
  },
  infer: ({ inputs: [{ shape }] }) => ({ shape, diagnostics: [] }),
  describe: (context) => {
    const isSigned = context.parameters.range === 'minus_one_to_one';
    const quotient = (value: string, least: string, greatest: string) => `(${value} − ${least}) / (${greatest} − ${least})`;
    const signed = (text: string) => (isSigned ? `2·${text} − 1` : text);
    return {
      ...describePreprocessing(context, fits, {
        formula: (name) => signed(quotient(name, 'min', 'max')),
        shapes: (value, fitted) => quotient(value, fitted, fitted),
      }),
      details: [`max = min: ${context.output} = 0`],
      summary: lines(phrases.perFeature, phrases.fitted('min', 'max')),
    };
  },
};
