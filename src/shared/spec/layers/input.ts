import type { Localized } from '../../language.ts';
import { z } from '../../schema.ts';
import { describeDataset } from '../dataset.ts';
import { datasetCatalog } from '../datasets/dataset-catalog.ts';
import type { LabelKind } from '../labels.ts';
import { type FeatureShape, featureCount, formatFeatures, formatShape, isColumn } from '../shape.ts';
import type { LayerDefinition } from './layer-definition.ts';
import { describeMatrix, plainDescription } from './layer-description.ts';
import { lines, listed, phrases } from './phrases.ts';

const parameters = z.strictObject({});

/** X (n_x, m) of the project's dataset. */
export const input: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'data',
  glyph: 'X',
  colour: 'in',
  name: { en: 'Input', ja: '入力' },
  summary: { en: 'dataset, (n_x, m)', ja: 'データ (n_x, m)' },
  parameters,
  defaults: {},
  fields: [],
  inputs: 'none',
  givesOutput: true,
  infer: ({ inputs: [{ shape }] }) => ({ shape, diagnostics: [] }),
  describe: ({ dataset, examples }) => {
    const { features, labels } = describeDataset(dataset);
    return {
      ...plainDescription,
      formula: `X ${formatShape(features, 'm')}`,
      summary: lines(datasetCatalog[dataset.kind].name, listed(describeFeatures(features), describeLabels(labels))),
      figure: examples === null ? null : phrases.examples(examples),
      matrices: [describeMatrix('X', features, examples)],
    };
  },
};

function describeFeatures(features: FeatureShape): Localized {
  return isColumn(features) ? phrases.features(featureCount(features)) : phrases.pictures(formatFeatures(features));
}

function describeLabels(labels: LabelKind): Localized {
  switch (labels.kind) {
    case 'binary':
      return phrases.classes(2);
    case 'classes':
      return phrases.classes(labels.count);
    case 'values':
      return phrases.values(labels.rows);
  }
}
