import type { Graph, GraphEdge, GraphNode } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import { topologicalOrder } from './topological-order.ts';

/** Whether a drawing leads from an input to an output: what is missing, what is there twice, and every wire that cannot be. */
export function checkStructure(graph: Graph, names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const ordered = new Set(topologicalOrder(graph));
  return [...checkEnds(graph), ...graph.nodes.flatMap((node) => checkWires(node, names, graph.edges, ordered))];
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
  names: ReadonlyMap<string, string>,
  edges: readonly GraphEdge[],
  ordered: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { inputs, givesOutput } = layerDefinition(kind);
  const layer = names.get(id) ?? id;
  const wires = edges.filter(({ target }) => target === id);
  const arriving = wires.map((edge) => edge.id);
  const leaving = edges.filter(({ source }) => source === id).map((edge) => edge.id);
  const nodeIds = [id];
  const diagnostics: Diagnostic[] = [];
  if (inputs !== 'none' && arriving.length === 0)
    diagnostics.push(diagnose('GD205', { layer }, { nodeIds, fixes: [{ kind: 'remove-node', nodeId: id }] }));
  if (inputs === 'none' && arriving.length > 0) diagnostics.push(diagnose('GD209', { layer }, { nodeIds, edgeIds: arriving }));
  if (!givesOutput && leaving.length > 0) diagnostics.push(diagnose('GD210', { layer }, { nodeIds, edgeIds: leaving }));
  if (inputs === 'one' && arriving.length > 1) diagnostics.push(diagnose('GD207', { layer }, { nodeIds, edgeIds: arriving }));
  if (inputs === 'several') diagnostics.push(...checkJoin(id, wires, names));
  if (!ordered.has(id)) diagnostics.push(diagnose('GD206', { layer }, { nodeIds, edgeIds: arriving }));
  return diagnostics;
}

/** A layer that joins values needs two at least, each of another layer, and takes no more than there is room for. */
function checkJoin(id: string, wires: readonly GraphEdge[], names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const layer = names.get(id) ?? id;
  const nodeIds = [id];
  const repeated = wires.filter((wire, index) => wires.findIndex(({ source }) => source === wire.source) < index);
  const diagnostics = repeated.map((wire) =>
    diagnose('GD215', { layer, from: names.get(wire.source) ?? wire.source }, { nodeIds, edgeIds: [wire.id] }),
  );
  if (wires.length === 1) diagnostics.push(diagnose('GD213', { layer }, { nodeIds, fixes: [{ kind: 'remove-node', nodeId: id }] }));
  if (wires.length > limits.layerInputs) {
    const edgeIds = wires.slice(limits.layerInputs).map((wire) => wire.id);
    diagnostics.push(diagnose('GD214', { layer, maximum: limits.layerInputs }, { nodeIds, edgeIds }));
  }
  return diagnostics;
}
