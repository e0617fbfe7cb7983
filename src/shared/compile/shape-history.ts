import type { ShapeHistory, ShapeOrigin } from '../spec/diagnostics/shape-clash.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { type FeatureShape, featureCount, isColumn } from '../spec/shape.ts';
import type { GraphIndex } from './graph-index.ts';

/** A drawing whose shapes are known, and what its layers are called. */
export interface TracedDrawing {
  readonly index: GraphIndex;
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * How the shape of what a node gives out came about: back along the wires, past every layer that passes the shape on, to the one that made it. Null
 * where the way there leads through something unknown.
 */
export function shapeHistory(nodeId: string, { index, shapes, names }: TracedDrawing): ShapeHistory | null {
  const passedBy: string[] = [];
  const seen = new Set<string>();
  for (let id = nodeId; !seen.has(id); ) {
    seen.add(id);
    const origin = originAt(id, { index, shapes, names });
    if (origin) return { origin, passedBy: passedBy.reverse() };
    const [first] = index.into.get(id) ?? [];
    if (!first || !shapes.has(first.source)) return null;
    passedBy.push(names.get(id) ?? id);
    id = first.source;
  }
  return null;
}

/** What a layer itself does to the shape; null where it passes on what comes in, or nobody knows. */
function originAt(id: string, { index, shapes, names }: TracedDrawing): ShapeOrigin | null {
  const node = index.nodes.get(id);
  const shape = shapes.get(id);
  if (!node || !shape) return null;
  const layer = names.get(id) ?? id;
  const { inputs, rowsParameter, preprocesses } = layerDefinition(node.kind);
  if (inputs === 'none') return { kind: 'data', shape };
  if (rowsParameter) return { kind: 'units', layer, units: featureCount(shape) };
  const arriving = (index.into.get(id) ?? []).map(({ source }) => shapes.get(source) ?? []);
  const [first] = arriving;
  if (!first) return null;
  if (arriving.length > 1 && featureCount(shape) !== featureCount(first))
    return { kind: 'stacked', layer, parts: arriving.map(featureCount) };
  if (preprocesses?.featuresBehind) return { kind: 'made', layer, from: featureCount(first), count: featureCount(shape) };
  return !isColumn(first) && isColumn(shape) ? { kind: 'flattened', layer, from: first, count: featureCount(shape) } : null;
}
