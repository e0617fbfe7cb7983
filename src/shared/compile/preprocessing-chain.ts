import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { LayerSpec } from '../spec/model-spec.ts';

/** Whether a layer is applied once, to all examples, before anything trains. */
export function preprocesses({ kind }: LayerSpec): boolean {
  return layerDefinition(kind).preprocesses !== undefined;
}

/** The layers of a network without errors that preprocess X, in the order in which they do. `layers` are in the order of computation. */
export function preprocessingChain(layers: readonly LayerSpec[]): readonly LayerSpec[] {
  return layers.filter(preprocesses);
}
