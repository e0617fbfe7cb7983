import { contribute, gradientName } from '../gradients.ts';
import type { Value } from '../plan-builder.ts';
import { freeName, functionName } from './function-name.ts';
import { type LayerPlan, noBackward, onlyInput } from './layer-plan.ts';

/**
 * Inverted dropout: out = A ⊙ D / p with the mask D, and dA = dout ⊙ D / p. All (n, m). The mask of `A1` is called `D1`, that of `H1` `DH1`, of X, which is
 * A[0], `D0`. A plan that only evaluates has neither mask nor steps: the value goes on as it is.
 */
export const planDropout: LayerPlan<'dropout'> = (layer, inputs, builder) => {
  const input = onlyInput(inputs, layer.id);
  if (builder.forwardOnly) return { output: input, backward: noBackward };
  const { keepProbability } = layer.parameters;
  const matrix = { rows: input.rows, columns: builder.examples, layerId: layer.id };
  const mask = builder.addBuffer({ ...matrix, name: freeName(`D${input.stem.replace('A', '')}`, 1, builder), role: 'mask' });
  const { name, activations } = functionName(input, builder);
  builder.addBuffer({ ...matrix, name, role: 'activation' });
  builder.addStep('forward', layer.id, { op: 'mask', out: mask, keepProbability, number: builder.nextMask() });
  builder.addStep('forward', layer.id, { op: 'dropout', input: input.name, mask, keepProbability, out: name });
  const output: Value = { ...input, name, activations, origin: null };
  return {
    output,
    backward: () =>
      contribute(input, layer.id, builder, (out) => ({ op: 'dropout', input: gradientName(output), mask, keepProbability, out })),
  };
};
