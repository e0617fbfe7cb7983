import { preprocesses } from '../../../shared/compile/preprocessing-chain.ts';
import type { LayerKind, PreprocessingKind } from '../../../shared/spec/layers/layer-catalog.ts';
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
import { planOutput } from './output.ts';
import { planPreprocessing } from './preprocessed.ts';

/** A kind whose layers compute in every iteration. */
type ComputingKind = Exclude<LayerKind, PreprocessingKind>;

/** Arithmetic of every kind of layer in the catalog but those that preprocess, which are all planned alike. */
const layerPlans: { readonly [K in ComputingKind]: LayerPlan<K> } = {
  input: planInput,
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
  if (preprocesses(layer)) return planPreprocessing(layer, inputs, builder);
  // The compiler cannot see that the entry found by layer.kind is the one for this layer.
  const plan = layerPlans[layer.kind] as LayerPlan<ComputingKind>;
  return plan(layer, inputs, builder);
}
