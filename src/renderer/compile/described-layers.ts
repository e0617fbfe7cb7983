import { type DescribedLayer, describeLayers } from '../../shared/compile/describe-layers.ts';
import type { CompiledDrawing } from './compilation-store.ts';

const described = new WeakMap<CompiledDrawing, ReadonlyMap<string, DescribedLayer>>();

/** Every layer of a drawing described: its formula, matrices and figures, by its node's id. Several parts of the window ask; it is made once. */
export function describedLayers(drawing: CompiledDrawing): ReadonlyMap<string, DescribedLayer> {
  const known = described.get(drawing);
  if (known) return known;
  const layers = describeLayers(drawing.graph, drawing.dataset, drawing);
  described.set(drawing, layers);
  return layers;
}
