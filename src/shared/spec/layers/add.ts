import { z } from '../../schema.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/fix.ts';
import { equalShapes, featureCount, formatShape, isColumn } from '../shape.ts';
import { describeJoin } from './describe-join.ts';
import type { IncomingValue, InferenceContext, LayerDefinition } from './layer-definition.ts';

const parameters = z.strictObject({});

/** H = A + B + …, element by element, all (n, m). */
export const add: LayerDefinition<z.infer<typeof parameters>> = {
  category: 'layers',
  glyph: '+',
  colour: 'prep',
  name: { en: 'Add', ja: '加算' },
  summary: { en: 'A + B, same shape', ja: 'A + B、同じ形' },
  parameters,
  defaults: {},
  fields: [],
  inputs: 'several',
  givesOutput: true,
  infer: (context) => {
    const [first, ...others] = context.inputs;
    return { shape: first.shape, diagnostics: others.flatMap((other) => mismatch(context, first, other)) };
  },
  describe: (context) =>
    describeJoin(context, {
      formula: (names) => names.join(' + '),
      shapes: (shapes, m) => shapes.map((shape) => formatShape(shape, m)).join(' + '),
    }),
};

function mismatch({ nodeId, name }: InferenceContext<unknown>, first: IncomingValue, other: IncomingValue): readonly Diagnostic[] {
  if (equalShapes(first.shape, other.shape)) return [];
  const edgeIds = [first.edgeId, other.edgeId];
  const names = { layer: name, first: first.name, other: other.name };
  return [diagnose('GD104', names, { nodeIds: [nodeId], edgeIds, fixes: fixesFor(first, other) })];
}

/**
 * Pictures are flattened before anything is counted; otherwise either side can take the size of the other, by its units or by a layer in its wire: the
 * projection of He et al., "Deep Residual Learning" (2015), section 3.2, which is linear.
 */
function fixesFor(first: IncomingValue, other: IncomingValue): readonly Fix[] {
  const picture = [other, first].find(({ shape }) => !isColumn(shape));
  if (picture)
    return isColumn(first.shape) || isColumn(other.shape) ? [{ kind: 'insert-layer', edgeId: picture.edgeId, layer: 'flatten' }] : [];
  const units = featureCount(first.shape);
  const projection: Fix = { kind: 'insert-layer', edgeId: other.edgeId, layer: 'dense', parameters: { units, activation: 'linear' } };
  return [...resize(other, first), ...resize(first, other), projection];
}

/** Gives a value the rows of another one; not where these would change with it. */
function resize({ rowsOrigin }: IncomingValue, { shape, rowsSources }: IncomingValue): readonly Fix[] {
  if (!rowsOrigin || rowsSources.has(rowsOrigin.nodeId)) return [];
  return [{ kind: 'set-parameter', nodeId: rowsOrigin.nodeId, parameter: rowsOrigin.parameter, value: featureCount(shape) }];
}
