import { z } from '../../schema.ts';
import { costNames, costs } from '../costs.ts';
import { describeDataset } from '../dataset.ts';
import { labelRows } from '../labels.ts';
import { type FeatureShape, formatShape } from '../shape.ts';
import { diagnosePictures } from './column-input.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { describeMatrix, plainDescription } from './layer-description.ts';
import { lines, phrases } from './phrases.ts';

const parameters = z.strictObject({ cost: z.enum(costNames) });

/** J, the mean over m of the loss between predictions A and labels Y, both (n, m). */
export const output: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'out',
  glyph: 'J',
  colour: 'cost',
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
  inputs: 'one',
  givesOutput: false,
  infer: (context) => {
    const pictures = diagnosePictures(context);
    return { shape: context.inputs[0].shape, diagnostics: pictures ? [pictures] : [] };
  },
  describe: (context) => {
    const { label, formula } = costs[context.parameters.cost];
    const labels: FeatureShape = [labelRows(describeDataset(context.dataset).labels)];
    const [predictions] = context.inputs;
    return {
      ...plainDescription,
      details: [formula],
      summary: lines(label, phrases.labels(formatShape(labels, context.examples ?? 'm'))),
      matrices: predictions?.shape
        ? [describeMatrix(`${predictions.name} →`, predictions.shape, context.examples), describeMatrix('Y', labels, context.examples)]
        : [],
    };
  },
};
