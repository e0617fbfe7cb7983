import type { ActivationName } from '../../../shared/spec/activations.ts';
import { gradientName, type PlanBuilder, type Value } from '../plan-builder.ts';
import { noBackward, type PlannedLayer } from './layer-plan.ts';

/**
 * A = g(input), element by element (softmax: column by column). The function behind W·A + b of dense layer l gives `A1` for l = 1; further
 * functions on top of it give `A1_2`, `A1_3` … and those directly on X, which is A[0], `A0_2` … The linear function is no step at all.
 */
export function applyActivation(activation: ActivationName, input: Value, layerId: string, builder: PlanBuilder): PlannedLayer {
  if (activation === 'linear') return { output: input, backward: noBackward };
  const count = input.activations + 1;
  const name = builder.addBuffer({
    name: count === 1 ? `A${input.layer}` : `A${input.layer}_${count}`,
    role: 'activation',
    rows: input.rows,
    columns: builder.examples,
    layerId,
  });
  builder.addStep('forward', layerId, { op: 'activation', activation, input: input.name, out: name });
  const output: Value = { ...input, name, activations: count, origin: { activation, input } };
  return { output, backward: () => differentiate(output, activation, input, layerId, builder) };
}

/** dZ = dA ⊙ g′(Z), unless the cost has cancelled g and left dZ itself. */
function differentiate(output: Value, activation: ActivationName, input: Value, layerId: string, builder: PlanBuilder): void {
  if (!input.needsGradient || builder.hasGradient(input)) return;
  const out = builder.addGradient(input, layerId);
  builder.addStep('backward', layerId, {
    op: 'activation-gradient',
    activation,
    upstream: gradientName(output),
    input: input.name,
    output: output.name,
    out,
  });
}
