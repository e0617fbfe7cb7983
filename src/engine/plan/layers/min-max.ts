import type { LayerPlan } from './layer-plan.ts';
import { preprocessed } from './preprocessed.ts';

/** X = (X − min1) / (max1 − min1), once. */
export const planMinMax: LayerPlan<'min_max'> = (layer, inputs, builder) =>
  preprocessed(layer, inputs, builder, ([minimum = '', maximum = '']) => ({
    op: 'min-max',
    minimum,
    maximum,
    range: layer.parameters.range,
  }));
