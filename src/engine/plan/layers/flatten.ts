import { type LayerPlan, noBackward, onlyInput } from './layer-plan.ts';

/** Costs nothing: the columns of X are flat already, so the next layer reads the same matrix. */
export const planFlatten: LayerPlan<'flatten'> = (layer, inputs) => ({ output: onlyInput(inputs, layer.id), backward: noBackward });
