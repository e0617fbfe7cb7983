import { z } from '../../schema.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { featureCount, formatFeatures, formatShape, isColumn } from '../shape.ts';
import { describeJoin } from './describe-join.ts';
import type { IncomingValue, InferenceContext, LayerDefinition } from './layer-definition.ts';

const parameters = z.strictObject({});

/** H = [A; B; …]: the rows of A (n, m), below them those of B (k, m) and so on, in the order of the wires: (n + k + …, m). */
export const concat: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'layers',
  glyph: '≡',
  colour: 'prep',
  name: { en: 'Concat', ja: '連結' },
  summary: { en: 'rows of A, then of B', ja: 'A の行の下に B の行' },
  parameters,
  defaults: {},
  fields: [],
  inputs: 'several',
  givesOutput: true,
  infer: (context) => ({
    shape: [context.inputs.reduce((rows, { shape }) => rows + featureCount(shape), 0)],
    diagnostics: context.inputs.flatMap((input) => pictures(context, input)),
  }),
  describe: (context) =>
    describeJoin(context, {
      formula: (names) => `[${names.join('; ')}]`,
      shapes: (shapes, m) => `[${shapes.map((shape) => formatShape(shape, m)).join('; ')}]`,
    }),
};

function pictures({ nodeId, name }: InferenceContext<unknown>, { shape, edgeId }: IncomingValue): readonly Diagnostic[] {
  if (isColumn(shape)) return [];
  return [
    diagnose(
      'GD105',
      { layer: name, features: formatFeatures(shape), count: featureCount(shape) },
      { nodeIds: [nodeId], edgeIds: [edgeId], fixes: [{ kind: 'insert-layer', edgeId, layer: 'flatten' }] },
    ),
  ];
}
