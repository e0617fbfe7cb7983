import { z } from '../../schema.ts';
import { featureCount, formatFeatures } from '../shape.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { describePassing, plainDescription } from './layer-description.ts';

const parameters = z.strictObject({});

/** Turns each picture into one column, row by row as NumPy's reshape does: 64×64×3 becomes 12288. */
export const flatten: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: '▭',
  colour: 'prep',
  name: { en: 'Flatten', ja: '平坦化' },
  summary: { en: '8×8 → (64, m)', ja: '8×8 → (64, m)' },
  parameters,
  defaults: {},
  fields: [],
  inputs: 'one',
  givesOutput: true,
  infer: ({ inputs: [{ shape }] }) => ({ shape: [featureCount(shape)], diagnostics: [] }),
  describe: (context) => {
    const shape = context.inputs[0]?.shape;
    return {
      ...plainDescription,
      formula: shape ? `${formatFeatures(shape)} → ${featureCount(shape)}` : '',
      matrices: describePassing(context),
    };
  },
};
