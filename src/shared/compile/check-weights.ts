import type { Graph } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';

/** Whether a drawing from an input to an output has anything to learn: a layer with weights. */
export function checkWeights({ nodes, edges }: Graph): readonly Diagnostic[] {
  if (nodes.some(({ kind }) => layerDefinition(kind).hasWeights)) return [];
  const output = nodes.find(({ kind }) => kind === 'output');
  const wire = edges.find(({ target }) => target === output?.id);
  if (!output || !wire) return [];
  return [diagnose('GD212', {}, { nodeIds: [output.id], fixes: [{ kind: 'insert-layer', edgeId: wire.id, layer: 'dense' }] })];
}
