import { z } from '../../schema.ts';
import { formatShape } from '../shape.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { type DescriptionContext, describeMatrix, describePassing, type LayerDescription, plainDescription } from './layer-description.ts';
import { lines, phrases } from './phrases.ts';

const parameters = z.strictObject({
  /** Probability p, 0 < p ≤ 1, with which an element stays: the course's `keep_prob`. */
  keepProbability: z.number().gt(0).max(1),
});

/**
 * A ⊙ D / p while training, with D (n, m) of independent elements that are 1 with probability p and otherwise 0; A as it is whenever a network is
 * evaluated. Source: "Improving Deep Neural Networks", week 1, inverted dropout; Srivastava et al., "Dropout" (2014).
 */
export const dropout: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'layers',
  glyph: 'D',
  colour: 'act',
  name: { en: 'Dropout', ja: 'ドロップアウト' },
  summary: { en: 'A ⊙ D / p in training', ja: '学習時に A ⊙ D / p' },
  parameters,
  defaults: { keepProbability: 0.8 },
  fields: [
    {
      kind: 'number',
      key: 'keepProbability',
      label: { en: 'Keep prob. p', ja: '保持確率 p' },
      minimum: 0,
      maximum: 1,
      isMinimumExcluded: true,
    },
  ],
  inputs: 'one',
  givesOutput: true,
  appliesFunction: true,
  infer: ({ inputs: [{ shape }] }) => ({ shape, diagnostics: [] }),
  describe,
};

function describe(context: DescriptionContext<z.infer<typeof parameters>>): LayerDescription {
  const { inputs, outShape, examples } = context;
  const { keepProbability: p } = context.parameters;
  const name = inputs[0]?.name ?? 'A';
  const [arriving, ...leaving] = describePassing(context);
  const shape = outShape && formatShape(outShape, examples ?? 'm');
  return {
    ...plainDescription,
    formula: `g = ${name} ⊙ D / ${p}`,
    shapesOfFormula: shape && `${shape} = ${shape} ⊙ ${shape}`,
    details: [`D = (random < ${p})`],
    derivative: `g′ = D / ${p}`,
    summary: lines(phrases.kept(p), phrases.onlyInTraining),
    matrices: arriving && outShape ? [arriving, describeMatrix('D', outShape, examples), ...leaving] : [],
  };
}
