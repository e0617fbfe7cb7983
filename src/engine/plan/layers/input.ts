import { featureCount } from '../../../shared/spec/shape.ts';
import { type LayerPlan, noBackward } from './layer-plan.ts';

/** X (n_x, m). Pictures are stored flat from the start, row by row. */
export const planInput: LayerPlan<'input'> = (layer, _inputs, builder) => {
  const rows = featureCount(builder.dataset.features);
  const name = builder.addBuffer({ name: 'X', role: 'features', rows, columns: builder.examples, layerId: layer.id });
  return { output: { name, rows, stem: 'A0', activations: 1, needsGradient: false, origin: null }, backward: noBackward };
};
