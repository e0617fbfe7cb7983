import { z } from '../../schema.ts';
import type { LayerDefinition } from './layer-definition.ts';

const parameters = z.strictObject({});

/** X (n_x, m) of the project's dataset. */
export const input: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: 'X',
  name: { en: 'Input', ja: '入力' },
  summary: { en: 'dataset, (n_x, m)', ja: 'データ (n_x, m)' },
  parameters,
  defaults: {},
  fields: [],
  takesInput: false,
  givesOutput: true,
  infer: ({ input: features }) => ({ shape: features, diagnostics: [] }),
};
