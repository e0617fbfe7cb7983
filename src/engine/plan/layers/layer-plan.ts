import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import type { LayerSpecOf } from '../../../shared/spec/model-spec.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';

/** What a layer has put into the plan's forward pass, and how it goes on in the backward pass. */
export interface PlannedLayer {
  /** What the layer gives to the next. */
  readonly output: Value;
  /** Adds the steps of the backward pass. They find the gradient of `output` where the layer behind has put it, and leave that of the input. */
  readonly backward: () => void;
}

/** Arithmetic of a kind of layer: adds the steps of the forward pass. `input` is null for a layer without input. */
export type LayerPlan<K extends LayerKind> = (layer: LayerSpecOf<K>, input: Value | null, builder: PlanBuilder) => PlannedLayer;

/** For a layer that adds no step to the backward pass. */
export function noBackward(): void {
  // The gradient of what comes out is the gradient of what goes in.
}

/** The incoming value of a layer that cannot do without; its absence is a programming error, for specs are checked first. */
export function required(input: Value | null, layerId: string): Value {
  if (!input) throw new Error(`layer ${layerId} has no input`);
  return input;
}
