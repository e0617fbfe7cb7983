import { contributeMatrix, gradientName } from '../gradients.ts';
import { addJoin } from './join.ts';
import type { LayerPlan } from './layer-plan.ts';

/** H = A + B + …, all (n, m): the gradient with respect to each is dH. */
export const planAdd: LayerPlan<'add'> = (layer, inputs, builder) => {
  const [first, second, ...others] = inputs;
  if (!first || !second) throw new Error(`layer ${layer.id} has fewer than two inputs`);
  const output = addJoin(inputs, first.rows, layer.id, builder);
  const { name: out } = output;
  builder.addStep('forward', layer.id, { op: 'sum', left: first.name, right: second.name, out });
  for (const { name } of others) builder.addStep('forward', layer.id, { op: 'sum', left: out, right: name, out });
  return {
    output,
    backward: () => {
      for (const input of inputs) contributeMatrix(input, gradientName(output), layer.id, builder);
    },
  };
};
