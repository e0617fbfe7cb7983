import { layerDefinition, layerKinds, type PreprocessingKind, preprocessingDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import type { LayerSpecOf } from '../../../shared/spec/model-spec.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import type { PreprocessingStep } from '../preprocessing-step.ts';
import { noBackward, onlyInput, type PlannedLayer } from './layer-plan.ts';

const fittedStems = layerKinds.flatMap((kind) => layerDefinition(kind).preprocesses?.fits ?? []).map(({ name }) => name);

/** Whether a tensor of that name is what preprocessing fits to the training examples: `mu1`, `max2` … */
export function belongsToPreprocessing(name: string): boolean {
  const [, stem = ''] = /^([a-z]+)\d+$/.exec(name) ?? [];
  return fittedStems.includes(stem);
}

/**
 * Adds what a layer does to X before anything trains: it goes on as X, with the rows that come out. What the layer fits is named after its entry in the catalog and
 * its number among those of its kind: `mu1`, `sigma1`.
 */
export function planPreprocessing(
  { id, kind, parameters }: LayerSpecOf<PreprocessingKind>,
  inputs: readonly Value[],
  builder: PlanBuilder,
): PlannedLayer {
  const input = onlyInput(inputs, id);
  if (input.name !== 'X') throw new Error(`layer ${id} preprocesses ${input.name}, which is not X`);
  const features = input.rows;
  const { fits, fittedRows, featuresBehind } = preprocessingDefinition(kind).preprocesses;
  const rows = featuresBehind?.(parameters, features) ?? features;
  const number = builder.nextOfKind(kind);
  const fitted = fits.map(({ name }) =>
    builder.addBuffer({
      name: `${name}${number}`,
      role: 'fitted',
      rows: fittedRows?.(parameters, features) ?? features,
      columns: 1,
      layerId: id,
    }),
  );
  // Kind and parameters are those of one layer, which the compiler does not see of a union.
  builder.addPreprocessing({ layerId: id, kind, parameters, features, rows, fitted } as PreprocessingStep);
  return { output: { ...input, rows }, backward: noBackward };
}
