import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import type { LayerSpec } from '../../../shared/spec/model-spec.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import { planActivation } from './activation.ts';
import { planAdd } from './add.ts';
import { planConcat } from './concat.ts';
import { planDense } from './dense.ts';
import { planDropout } from './dropout.ts';
import { planFlatten } from './flatten.ts';
import { planInput } from './input.ts';
import type { LayerPlan, PlannedLayer } from './layer-plan.ts';
import { planMinMax } from './min-max.ts';
import { planOutput } from './output.ts';
import { planScale } from './scale.ts';
import { planStandardize } from './standardize.ts';

/** Arithmetic of every kind of layer in the catalog. */
const layerPlans: { readonly [K in LayerKind]: LayerPlan<K> } = {
  input: planInput,
  standardize: planStandardize,
  scale: planScale,
  min_max: planMinMax,
  flatten: planFlatten,
  dense: planDense,
  activation: planActivation,
  dropout: planDropout,
  add: planAdd,
  concat: planConcat,
  output: planOutput,
};

/** Adds the forward pass of a layer whose kind is known only at run time. */
export function planLayer(layer: LayerSpec, inputs: readonly Value[], builder: PlanBuilder): PlannedLayer {
  // The compiler cannot see that the entry found by layer.kind is the one for this layer.
  const plan = layerPlans[layer.kind] as LayerPlan<LayerKind>;
  return plan(layer, inputs, builder);
}
