import { applyActivation } from './apply-activation.ts';
import { type LayerPlan, required } from './layer-plan.ts';

/** A = g(Z) as a layer of its own. */
export const planActivation: LayerPlan<'activation'> = (layer, input, builder) =>
  applyActivation(layer.parameters.activation, required(input, layer.id), layer.id, builder);
