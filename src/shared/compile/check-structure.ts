import type { Graph, GraphEdge, GraphNode } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { topologicalOrder } from './topological-order.ts';

/** Whether a drawing is one chain from an input to an output: what is missing, what is there twice, and every wire that cannot be. */
export function checkStructure(graph: Graph, names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const ordered = new Set(topologicalOrder(graph));
  return [...checkEnds(graph), ...graph.nodes.flatMap((node) => checkWires(node, names.get(node.id) ?? node.id, graph.edges, ordered))];
}

function checkEnds({ nodes }: Graph): readonly Diagnostic[] {
  const inputs = nodes.filter(({ kind }) => kind === 'input').map(({ id }) => id);
  const outputs = nodes.filter(({ kind }) => kind === 'output').map(({ id }) => id);
  const diagnostics: Diagnostic[] = [];
  if (inputs.length === 0) diagnostics.push(diagnose('GD201', {}, { fixes: [{ kind: 'add-layer', layer: 'input' }] }));
  if (outputs.length === 0) diagnostics.push(diagnose('GD202', {}, { fixes: [{ kind: 'add-layer', layer: 'output' }] }));
  if (inputs.length > 1) diagnostics.push(diagnose('GD203', { count: inputs.length }, { nodeIds: inputs }));
  if (outputs.length > 1) diagnostics.push(diagnose('GD204', { count: outputs.length }, { nodeIds: outputs }));
  return diagnostics;
}

function checkWires(
  { id, kind }: GraphNode,
  layer: string,
  edges: readonly GraphEdge[],
  ordered: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { takesInput, givesOutput } = layerDefinition(kind);
  const arriving = edges.filter(({ target }) => target === id).map((edge) => edge.id);
  const leaving = edges.filter(({ source }) => source === id).map((edge) => edge.id);
  const nodeIds = [id];
  const diagnostics: Diagnostic[] = [];
  if (takesInput && arriving.length === 0)
    diagnostics.push(diagnose('GD205', { layer }, { nodeIds, fixes: [{ kind: 'remove-node', nodeId: id }] }));
  if (!takesInput && arriving.length > 0) diagnostics.push(diagnose('GD209', { layer }, { nodeIds, edgeIds: arriving }));
  if (!givesOutput && leaving.length > 0) diagnostics.push(diagnose('GD210', { layer }, { nodeIds, edgeIds: leaving }));
  if (arriving.length > 1) diagnostics.push(diagnose('GD207', { layer }, { nodeIds, edgeIds: arriving }));
  if (leaving.length > 1) diagnostics.push(diagnose('GD208', { layer }, { nodeIds, edgeIds: leaving }));
  if (!ordered.has(id)) diagnostics.push(diagnose('GD206', { layer }, { nodeIds, edgeIds: arriving }));
  return diagnostics;
}
