import { costAccepts } from '../spec/costs.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';

/**
 * Dropout that drops the predictions, since no layer with weights stands between it and the cost: an error (GD409) where a logarithm is taken of what it
 * gives, a warning (GD309) elsewhere. `layers` are in the order of computation.
 */
export function checkDropout(layers: readonly LayerSpec[]): readonly Diagnostic[] {
  const output = layers.find((layer): layer is LayerSpecOf<'output'> => layer.kind === 'output');
  if (!output) return [];
  const { cost } = output.parameters;
  const takesLogarithm = !costAccepts(cost, 'linear');
  const compared = leadingTo(output, layers, ({ kind }) => kind === 'dropout');
  const unweighted = leadingTo(output, layers, ({ kind }) => !layerDefinition(kind).hasWeights);
  return layers
    .filter(({ id, kind }) => kind === 'dropout' && unweighted.has(id))
    .map(({ id, name }) => {
      const place = { nodeIds: [id], fixes: [{ kind: 'remove-node', nodeId: id }] } as const;
      return takesLogarithm && compared.has(id)
        ? diagnose('GD409', { cost, layer: name }, place)
        : diagnose('GD309', { layer: name }, place);
    });
}

/** Layers whose value gets to the output through none but such layers. */
function leadingTo(output: LayerSpec, layers: readonly LayerSpec[], passes: (layer: LayerSpec) => boolean): ReadonlySet<string> {
  const leading = new Set<string>();
  for (const layer of [...layers].reverse()) {
    if (layer === output || (leading.has(layer.id) && passes(layer))) for (const source of layer.inputs) leading.add(source);
  }
  return leading;
}
