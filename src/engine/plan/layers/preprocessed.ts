import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import type { LayerSpec } from '../../../shared/spec/model-spec.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import type { PreprocessingOperation } from '../preprocessing-step.ts';
import { noBackward, onlyInput, type PlannedLayer } from './layer-plan.ts';

const fittedStems = layerKinds.flatMap((kind) => layerDefinition(kind).preprocesses?.fits ?? []).map(({ name }) => name);

/** Whether a tensor of that name is what preprocessing fits to the training examples: `mu1`, `max2` … */
export function belongsToPreprocessing(name: string): boolean {
  const [, stem = ''] = /^([a-z]+)\d+$/.exec(name) ?? [];
  return fittedStems.includes(stem);
}

/**
 * Adds what a layer does to X before anything trains: it goes on as X. `operation` gets the names of the matrices (n, 1) that the layer fits, in the order of
 * its entry in the catalog: `mu1`, `sigma1` of the first layer of its kind.
 */
export function preprocessed(
  { id, kind }: LayerSpec & { readonly kind: LayerKind },
  inputs: readonly Value[],
  builder: PlanBuilder,
  operation: (fitted: readonly string[]) => PreprocessingOperation,
): PlannedLayer {
  const input = onlyInput(inputs, id);
  if (input.name !== 'X') throw new Error(`layer ${id} preprocesses ${input.name}, which is not X`);
  const number = builder.nextOfKind(kind);
  const fits = layerDefinition(kind).preprocesses?.fits ?? [];
  const fitted = fits.map(({ name }) =>
    builder.addBuffer({ name: `${name}${number}`, role: 'fitted', rows: input.rows, columns: 1, layerId: id }),
  );
  builder.addPreprocessing({ layerId: id, ...operation(fitted) });
  return { output: input, backward: noBackward };
}
