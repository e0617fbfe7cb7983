import { applyActivation } from './apply-activation.ts';
import { type LayerPlan, onlyInput } from './layer-plan.ts';

/** A = g(Z) as a layer of its own. */
export const planActivation: LayerPlan<'activation'> = (layer, inputs, builder) =>
  applyActivation(layer.parameters.activation, onlyInput(inputs, layer.id), layer.id, builder);
