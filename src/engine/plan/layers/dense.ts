import type { LayerSpecOf } from '../../../shared/spec/model-spec.ts';
import { contribute, gradientName } from '../gradients.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import { applyActivation } from './apply-activation.ts';
import { addGramGradients, addGramLinear, isInGramForm } from './gram-form.ts';
import { type LayerPlan, onlyInput } from './layer-plan.ts';

/** Z = W·A_prev + b, A = g(Z). W (units, n_prev), b (units, 1), Z and A (units, m). */
export const planDense: LayerPlan<'dense'> = (layer, inputs, builder) => {
  const previous = onlyInput(inputs, layer.id);
  const index = builder.nextDenseLayer();
  const { weights, bias } = addParameters(layer, index, previous, builder);
  const rows = layer.parameters.units;
  const name = builder.addBuffer({ name: `Z${index}`, role: 'pre-activation', rows, columns: builder.examples, layerId: layer.id });
  const isGram = isInGramForm(previous, index, builder);
  if (isGram) addGramLinear({ out: name, rows, weights, bias, input: previous, layerId: layer.id }, builder);
  else builder.addStep('forward', layer.id, { op: 'linear', out: name, weights, input: previous.name, bias });
  const linear: Value = { name, rows, stem: `A${index}`, activations: 0, needsGradient: true, origin: null };
  const activation = applyActivation(layer.parameters.activation, linear, layer.id, builder);
  return {
    output: activation.output,
    backward: () => {
      activation.backward();
      differentiate(layer, { weights, bias, isGram }, previous, linear, builder);
    },
  };
};

interface DenseParameters {
  readonly weights: string;
  readonly bias: string | null;
}

function addParameters(layer: LayerSpecOf<'dense'>, index: number, previous: Value, builder: PlanBuilder): DenseParameters {
  const { units, bias } = layer.parameters;
  const parameter = { role: 'parameter', rows: units, layerId: layer.id } as const;
  return {
    weights: builder.addBuffer({ ...parameter, name: `W${index}`, columns: previous.rows }),
    bias: bias ? builder.addBuffer({ ...parameter, name: `b${index}`, columns: 1 }) : null,
  };
}

/** dW = dZ·A_prevᵀ / m, db = Σ dZ / m, dA_prev = Wᵀ·dZ. The Gram form needs dW only where somebody looks at it. */
function differentiate(
  layer: LayerSpecOf<'dense'>,
  { weights, bias, isGram }: DenseParameters & { readonly isGram: boolean },
  previous: Value,
  linear: Value,
  builder: PlanBuilder,
): void {
  const gradient = gradientName(linear);
  const buffer = { role: 'gradient', rows: linear.rows, layerId: layer.id } as const;
  const dW = builder.addBuffer({ ...buffer, name: `d${weights}`, columns: previous.rows });
  if (isGram) addGramGradients(weights, gradient, linear.rows, previous, layer.id, builder);
  else builder.addStep('backward', layer.id, { op: 'weight-gradient', gradient, input: previous.name, out: dW });
  if (bias) {
    const db = builder.addBuffer({ ...buffer, name: `d${bias}`, columns: 1 });
    builder.addStep('backward', layer.id, { op: 'bias-gradient', gradient, out: db });
  }
  contribute(previous, layer.id, builder, (out) => ({ op: 'input-gradient', weights, gradient, out }));
}
