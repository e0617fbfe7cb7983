import type { GraphEdge, GraphNode } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { atMostThree, type Fix } from '../spec/diagnostics/fix.ts';
import { type LayerKind, layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import { equalShapes, type FeatureShape } from '../spec/shape.ts';
import { closingWires } from './closing-wires.ts';
import type { GraphIndex } from './graph-index.ts';
import { likelySource } from './likely-wire.ts';

/** Whether a drawing leads from an input to an output: what is missing, what is there twice, and every wire that cannot be. */
export function checkStructure(
  index: GraphIndex,
  names: ReadonlyMap<string, string>,
  shapes: ReadonlyMap<string, FeatureShape>,
): readonly Diagnostic[] {
  const { nodes } = index.graph;
  const cycles = closingWires(index).map(({ id, target }) =>
    diagnose(
      'GD206',
      { layer: names.get(target) ?? target },
      { nodeIds: [target], edgeIds: [id], fixes: [{ kind: 'remove-edge', edgeId: id }] },
    ),
  );
  return [...checkEnds(nodes), ...nodes.flatMap((node) => checkWires(node, index, names, shapes)), ...cycles];
}

function checkEnds(nodes: readonly GraphNode[]): readonly Diagnostic[] {
  const inputs = idsOf(nodes, 'input');
  const outputs = idsOf(nodes, 'output');
  const diagnostics: Diagnostic[] = [];
  if (inputs.length === 0) diagnostics.push(diagnose('GD201', {}, { fixes: [{ kind: 'add-layer', layer: 'input' }] }));
  if (outputs.length === 0) diagnostics.push(diagnose('GD202', {}, { fixes: [{ kind: 'add-layer', layer: 'output' }] }));
  if (inputs.length > 1) diagnostics.push(diagnose('GD203', { count: inputs.length }, { nodeIds: inputs, fixes: keepOne(inputs) }));
  if (outputs.length > 1) diagnostics.push(diagnose('GD204', { count: outputs.length }, { nodeIds: outputs, fixes: keepOne(outputs) }));
  return diagnostics;
}

function idsOf(nodes: readonly GraphNode[], kind: LayerKind): readonly string[] {
  return nodes.filter((node) => node.kind === kind).map(({ id }) => id);
}

function keepOne(ids: readonly string[]): readonly Fix[] {
  return atMostThree(ids.map((nodeId) => ({ kind: 'keep-node', nodeId }) as const));
}

function checkWires(
  { id, kind }: GraphNode,
  index: GraphIndex,
  names: ReadonlyMap<string, string>,
  shapes: ReadonlyMap<string, FeatureShape>,
): readonly Diagnostic[] {
  const { inputs, givesOutput } = layerDefinition(kind);
  const layer = names.get(id) ?? id;
  const wires = index.into.get(id) ?? [];
  const arriving = wires.map((edge) => edge.id);
  const leaving = (index.outOf.get(id) ?? []).map((edge) => edge.id);
  const nodeIds = [id];
  const diagnostics: Diagnostic[] = [];
  if (inputs !== 'none' && arriving.length === 0) diagnostics.push(diagnose('GD205', { layer }, { nodeIds, fixes: feed(id, index) }));
  if (inputs === 'none' && arriving.length > 0)
    diagnostics.push(diagnose('GD209', { layer }, { nodeIds, edgeIds: arriving, fixes: removeEach(arriving) }));
  if (!givesOutput && leaving.length > 0)
    diagnostics.push(diagnose('GD210', { layer }, { nodeIds, edgeIds: leaving, fixes: removeEach(leaving) }));
  if (inputs === 'one' && arriving.length > 1) {
    const fixes = atMostThree([...joined(id, wires, shapes), ...removeEach([...arriving].reverse())]);
    diagnostics.push(diagnose('GD207', { layer }, { nodeIds, edgeIds: arriving, fixes }));
  }
  if (inputs === 'several') diagnostics.push(...checkJoin(id, wires, index, names));
  return diagnostics;
}

/** Values of one shape, each of another layer, can only be meant to be added; of several shapes nobody could say how they belong together. */
function joined(nodeId: string, wires: readonly GraphEdge[], shapes: ReadonlyMap<string, FeatureShape>): readonly Fix[] {
  const sources = new Set(wires.map(({ source }) => source));
  const [first, ...others] = wires.map(({ source }) => shapes.get(source));
  const isOne = first !== undefined && others.every((shape) => shape !== undefined && equalShapes(shape, first));
  const isRoomy = wires.length <= limits.layerInputs;
  return isOne && isRoomy && sources.size === wires.length ? [{ kind: 'join-inputs', nodeId, layer: 'add' }] : [];
}

/** A layer that joins values needs two at least, each of another layer, and takes no more than there is room for. */
function checkJoin(id: string, wires: readonly GraphEdge[], index: GraphIndex, names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const layer = names.get(id) ?? id;
  const nodeIds = [id];
  const repeated = wires.filter((wire, place) => wires.findIndex(({ source }) => source === wire.source) < place);
  const diagnostics = repeated.map((wire) => {
    // A linear activation passes the same matrix on, under a name of its own.
    const copy: Fix = { kind: 'insert-layer', edgeId: wire.id, layer: 'activation', parameters: { activation: 'linear' } };
    const fixes = [...removeEach([wire.id]), copy];
    return diagnose('GD215', { layer, from: names.get(wire.source) ?? wire.source }, { nodeIds, edgeIds: [wire.id], fixes });
  });
  if (wires.length === 1) diagnostics.push(diagnose('GD213', { layer }, { nodeIds, fixes: feed(id, index) }));
  if (wires.length > limits.layerInputs) {
    const edgeIds = wires.slice(limits.layerInputs).map((wire) => wire.id);
    diagnostics.push(diagnose('GD214', { layer, maximum: limits.layerInputs }, { nodeIds, edgeIds, fixes: removeEach(edgeIds) }));
  }
  return diagnostics;
}

/** A wire from the layer that most likely belongs before it, or away with it; that first, where the layer would lead nowhere even with the wire. */
function feed(nodeId: string, index: GraphIndex): readonly Fix[] {
  const source = likelySource(nodeId, index);
  const remove = { kind: 'remove-node', nodeId } as const;
  if (source === null) return [remove];
  const connect = { kind: 'connect', source, target: nodeId } as const;
  const isEnd = index.nodes.get(nodeId)?.kind === 'output';
  return isEnd || index.outOf.has(nodeId) ? [connect, remove] : [remove, connect];
}

function removeEach(edgeIds: readonly string[]): readonly Fix[] {
  return atMostThree(edgeIds.map((edgeId) => ({ kind: 'remove-edge', edgeId }) as const));
}
