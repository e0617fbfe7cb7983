import type { LayerPlan } from './layer-plan.ts';
import { preprocessed } from './preprocessed.ts';

/** X = X / 255, once. */
export const planScale: LayerPlan<'scale'> = (layer, inputs, builder) =>
  preprocessed(layer, inputs, builder, () => ({ op: 'scale', factor: layer.parameters.factor }));
