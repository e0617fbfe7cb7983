import type { ActivationName } from '../../../shared/spec/activations.ts';
import type { CostName } from '../../../shared/spec/costs.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { contribute } from '../gradients.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import { type LayerPlan, onlyInput } from './layer-plan.ts';

/**
 * The activation whose derivative cancels that of the cost, so that dZ is A − Y. Squared error has none: its A − Y is dA itself, which is
 * dZ where the last layer is linear.
 */
const cancelledBy: Readonly<Record<CostName, ActivationName | null>> = {
  binary_cross_entropy: 'sigmoid',
  categorical_cross_entropy: 'softmax',
  mean_squared_error: null,
};

/** J of the predictions and Y, both (n, m), and the first gradient of the backward pass. */
export const planOutput: LayerPlan<'output'> = (layer, inputs, builder) => {
  const predictions = onlyInput(inputs, layer.id);
  const { cost } = layer.parameters;
  const rows = labelRows(builder.dataset.labels);
  const labels = builder.addBuffer({ name: 'Y', role: 'labels', rows, columns: builder.examples, layerId: layer.id });
  builder.addStep('cost', layer.id, { op: 'cost', cost, predictions: predictions.name, labels });
  return { output: predictions, backward: () => differentiate(predictions, cost, labels, layer.id, builder) };
};

function differentiate(predictions: Value, cost: CostName, labels: string, layerId: string, builder: PlanBuilder): void {
  const activation = cancelledBy[cost];
  if (activation && predictions.origin?.activation !== activation) throw new Error(`${cost} is not defined for ${predictions.name}`);
  const target = activation && predictions.origin ? predictions.origin.input : predictions;
  contribute(target, layerId, builder, (out) => ({ op: 'difference', predictions: predictions.name, labels, out }));
}
