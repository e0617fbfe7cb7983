import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { featureCount, formatFeatures, isColumn } from '../shape.ts';
import type { InferenceContext } from './layer-definition.ts';

/** The diagnostic of a layer that needs columns of features but gets pictures; null where columns come in. */
export function diagnosePictures(context: InferenceContext<unknown>): Diagnostic | null {
  const [{ shape, edgeId }] = context.inputs;
  if (isColumn(shape)) return null;
  return diagnose(
    'GD102',
    { layer: context.name, features: formatFeatures(shape), count: featureCount(shape) },
    { nodeIds: [context.nodeId], edgeIds: [edgeId], fixes: [{ kind: 'insert-layer', edgeId, layer: 'flatten' }] },
  );
}
