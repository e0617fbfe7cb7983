import type { ActivationName } from '../../../shared/spec/activations.ts';
import { contribute, gradientName, hasGradient } from '../gradients.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import { functionName } from './function-name.ts';
import { noBackward, type PlannedLayer } from './layer-plan.ts';

/** A = g(input), element by element (softmax: column by column). The linear function is no step at all. */
export function applyActivation(activation: ActivationName, input: Value, layerId: string, builder: PlanBuilder): PlannedLayer {
  if (activation === 'linear') return { output: input, backward: noBackward };
  const { name, activations } = functionName(input, builder);
  builder.addBuffer({ name, role: 'activation', rows: input.rows, columns: builder.examples, layerId });
  builder.addStep('forward', layerId, { op: 'activation', activation, input: input.name, out: name });
  const output: Value = { ...input, name, activations, origin: { activation, input } };
  return { output, backward: () => differentiate(output, activation, input, layerId, builder) };
}

/** dZ = dA ⊙ g′(Z). Where the cost has cancelled g it left dZ itself, and there is no dA unless another layer reads A too. */
function differentiate(output: Value, activation: ActivationName, input: Value, layerId: string, builder: PlanBuilder): void {
  if (!hasGradient(output, builder)) return;
  contribute(input, layerId, builder, (out) => ({
    op: 'activation-gradient',
    activation,
    upstream: gradientName(output),
    input: input.name,
    output: output.name,
    out,
  }));
}
