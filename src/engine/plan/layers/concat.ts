import { contribute, gradientName } from '../gradients.ts';
import { addJoin } from './join.ts';
import type { LayerPlan } from './layer-plan.ts';

/** H = [A; B; …], rows below rows: the gradient with respect to each is its rows of dH. A (n, m), B (k, m), H (n + k + …, m). */
export const planConcat: LayerPlan<'concat'> = (layer, inputs, builder) => {
  const total = inputs.reduce((sum, { rows }) => sum + rows, 0);
  const output = addJoin(inputs, total, layer.id, builder);
  let row = 0;
  const places = inputs.map((input) => {
    const first = row;
    row += input.rows;
    return { input, first };
  });
  for (const { input, first } of places) {
    builder.addStep('forward', layer.id, { op: 'copy-rows', input: input.name, from: 0, rows: input.rows, out: output.name, to: first });
  }
  return {
    output,
    backward: () => {
      for (const { input, first } of places) {
        contribute(input, layer.id, builder, (out) => ({
          op: 'copy-rows',
          input: gradientName(output),
          from: first,
          rows: input.rows,
          out,
          to: 0,
        }));
      }
    },
  };
};
