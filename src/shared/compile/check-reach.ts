import type { Graph } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';

/**
 * Whether everything that is drawn leads to the output. Of a branch that does not, the last layer is named. The drawing has no errors so far, so a
 * layer that feeds others leads wherever they lead.
 */
export function checkReach({ nodes, edges }: Graph, names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const feeding = new Set(edges.map(({ source }) => source));
  return nodes
    .filter(({ id, kind }) => layerDefinition(kind).givesOutput && !feeding.has(id))
    .map(({ id }) => diagnose('GD216', { layer: names.get(id) ?? id }, { nodeIds: [id], fixes: [{ kind: 'remove-node', nodeId: id }] }));
}
