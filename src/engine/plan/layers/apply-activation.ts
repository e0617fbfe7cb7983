import type { ActivationName } from '../../../shared/spec/activations.ts';
import { contribute, gradientName, hasGradient } from '../gradients.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import { noBackward, type PlannedLayer } from './layer-plan.ts';

/**
 * A = g(input), element by element (softmax: column by column). The function behind W·A + b of dense layer l gives `A1` for l = 1; further
 * functions on top of it, and others beside it, give `A1_2`, `A1_3` … Those directly on X, which is A[0], give `A0_2`, those on joined values
 * `H1_2` … The linear function is no step at all.
 */
export function applyActivation(activation: ActivationName, input: Value, layerId: string, builder: PlanBuilder): PlannedLayer {
  if (activation === 'linear') return { output: input, backward: noBackward };
  const activations = input.activations + 1;
  const name = builder.addBuffer({
    name: freeName(input.stem, activations, builder),
    role: 'activation',
    rows: input.rows,
    columns: builder.examples,
    layerId,
  });
  builder.addStep('forward', layerId, { op: 'activation', activation, input: input.name, out: name });
  const output: Value = { ...input, name, activations, origin: { activation, input } };
  return { output, backward: () => differentiate(output, activation, input, layerId, builder) };
}

/** The first of `A1`, `A1_2`, `A1_3` … from that number on which no other function of the same value has taken. */
function freeName(stem: string, first: number, builder: PlanBuilder): string {
  const nameOf = (number: number) => (number === 1 ? stem : `${stem}_${number}`);
  let number = first;
  while (builder.hasBuffer(nameOf(number))) number += 1;
  return nameOf(number);
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
