import { z } from '../../schema.ts';
import { costNames, costs } from '../costs.ts';
import { diagnosePictures } from './column-input.ts';
import type { LayerDefinition } from './layer-definition.ts';

const parameters = z.strictObject({ cost: z.enum(costNames) });

/** J, the mean over m of the loss between predictions A and labels Y, both (n, m). */
export const output: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'out',
  glyph: 'J',
  name: { en: 'Cost', ja: 'コスト' },
  summary: { en: 'loss averaged over m', ja: '損失の m 例平均' },
  parameters,
  defaults: { cost: 'binary_cross_entropy' },
  fields: [
    {
      kind: 'choice',
      key: 'cost',
      label: { en: 'Cost J', ja: 'コスト J' },
      options: Object.fromEntries(costNames.map((name) => [name, costs[name].label])),
    },
  ],
  takesInput: true,
  givesOutput: false,
  infer: (context) => {
    const pictures = diagnosePictures(context);
    return { shape: context.input, diagnostics: pictures ? [pictures] : [] };
  },
};
