import type { LayerPlan } from './layer-plan.ts';
import { preprocessed } from './preprocessed.ts';

/** X = (X − mu1) / sigma1, once. */
export const planStandardize: LayerPlan<'standardize'> = (layer, inputs, builder) =>
  preprocessed(layer, inputs, builder, ([mean = '', deviation = '']) => ({ op: 'standardize', mean, deviation }));
