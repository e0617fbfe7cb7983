import { z } from '../../schema.ts';
import { activationNames, activations } from '../activations.ts';
import { diagnosePictures } from './column-input.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { describePassing, plainDescription } from './layer-description.ts';

const parameters = z.strictObject({ activation: z.enum(activationNames) });

/** A = g(Z), element by element (softmax: column by column). */
export const activation: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'layers',
  glyph: 'g',
  colour: 'act',
  name: { en: 'Activation', ja: '活性化' },
  summary: { en: 'tanh, ReLU, sigmoid …', ja: 'tanh、ReLU など' },
  parameters,
  defaults: { activation: 'relu' },
  fields: [
    {
      kind: 'choice',
      key: 'activation',
      label: { en: 'Function g', ja: '関数 g' },
      options: Object.fromEntries(activationNames.map((name) => [name, activations[name].label])),
    },
  ],
  inputs: 'one',
  givesOutput: true,
  appliesFunction: true,
  infer: (context) => {
    const pictures = diagnosePictures(context);
    return { shape: context.inputs[0].shape, diagnostics: pictures ? [pictures] : [] };
  },
  describe: (context) => {
    const { label, formula, derivative } = activations[context.parameters.activation];
    return {
      ...plainDescription,
      formula: `g(z) = ${formula}`,
      derivative: `g′(z) = ${derivative}`,
      summary: label,
      matrices: describePassing(context),
    };
  },
};
