import { layerDefinition, type PreprocessingKind } from '../spec/layers/layer-catalog.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';

/** Whether a layer is applied once, to all examples, before anything trains. */
export function preprocesses(layer: LayerSpec): layer is LayerSpecOf<PreprocessingKind> {
  return layerDefinition(layer.kind).preprocesses !== undefined;
}

/** The layers of a network without errors that preprocess X, in the order in which they do. `layers` are in the order of computation. */
export function preprocessingChain(layers: readonly LayerSpec[]): readonly LayerSpecOf<PreprocessingKind>[] {
  return layers.filter(preprocesses);
}
