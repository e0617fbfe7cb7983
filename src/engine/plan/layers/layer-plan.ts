import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import type { LayerSpecOf } from '../../../shared/spec/model-spec.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';

/** What a layer has put into the plan's forward pass, and how it goes on in the backward pass. */
export interface PlannedLayer {
  /** What the layer gives to the next. */
  readonly output: Value;
  /** Adds the steps of the backward pass. The layers that read `output` have contributed its gradient; they contribute to those of the inputs. */
  readonly backward: () => void;
}

/** Arithmetic of a kind of layer: adds the steps of the forward pass. `inputs` holds one value for each wire, in their order. */
export type LayerPlan<K extends LayerKind> = (layer: LayerSpecOf<K>, inputs: readonly Value[], builder: PlanBuilder) => PlannedLayer;

/** For a layer that adds no step to the backward pass. */
export function noBackward(): void {
  // The gradient of what comes out is the gradient of what goes in.
}

/** The incoming value of a layer that takes one; another number of them is a programming error, for specs are checked first. */
export function onlyInput(inputs: readonly Value[], layerId: string): Value {
  const [input, ...others] = inputs;
  if (!input || others.length > 0) throw new Error(`layer ${layerId} takes one input, not ${inputs.length}`);
  return input;
}
