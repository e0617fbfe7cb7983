import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { featureCount, formatFeatures, formatShape, isColumn } from '../shape.ts';
import type { InferenceContext } from './layer-definition.ts';

/** The diagnostic of a layer that needs columns of features but gets pictures; null where columns come in. */
export function diagnosePictures(context: InferenceContext<unknown>): Diagnostic | null {
  if (isColumn(context.input)) return null;
  return diagnose(
    'GD102',
    {
      layer: context.name,
      shape: formatShape(context.input, 'm'),
      features: formatFeatures(context.input),
      count: featureCount(context.input),
      from: context.from.name,
    },
    {
      nodeIds: [context.nodeId],
      edgeIds: [context.from.edgeId],
      fixes: [{ kind: 'insert-layer', edgeId: context.from.edgeId, layer: 'flatten' }],
    },
  );
}
