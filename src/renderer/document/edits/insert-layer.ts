import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { freeEdgeId, newNode, withinPlane } from './graph-node.ts';

/** A layer that is to be put into a wire. `id` must be free (`freeNodeId`). */
export interface InsertedLayer {
  readonly id: string;
  readonly kind: LayerKind;
  readonly edgeId: string;
}

/**
 * Puts a layer into a wire: A → B becomes A → new → B. The wire keeps its id in front of the new layer. Everything behind the wire moves
 * right where there is no room. Layers that cannot stand in a wire (Input, Cost) change nothing.
 */
export function insertLayer(document: ProjectDocument, { id, kind, edgeId }: InsertedLayer): ProjectDocument {
  const { graph } = document;
  const edge = graph.edges.find((candidate) => candidate.id === edgeId);
  const source = graph.nodes.find((node) => node.id === edge?.source);
  const target = graph.nodes.find((node) => node.id === edge?.target);
  const { inputs, givesOutput } = layerDefinition(kind);
  const isFull = graph.nodes.length >= limits.nodes || graph.edges.length >= limits.edges;
  if (!edge || !source || !target || inputs === 'none' || !givesOutput || isFull || graph.nodes.some((node) => node.id === id))
    return document;
  const position = { x: source.position.x + columnWidth, y: Math.round((source.position.y + target.position.y) / 2) };
  const room = target.position.x - source.position.x;
  const shift = room > 0 && room < 2 * columnWidth ? 2 * columnWidth - room : 0;
  const nodes = [...moveDownstream(graph, [edge.target], edge.source, shift), newNode(id, kind, position, document.dataset)];
  // The new wire stands where the old one stood in the list: the order of the wires is that of the values they bring to a layer.
  const behind = { id: freeEdgeId(graph), source: id, target: edge.target };
  const edges = graph.edges.flatMap((candidate) => (candidate === edge ? [{ ...edge, target: id }, behind] : [candidate]));
  return { ...document, graph: { nodes, edges } };
}

/** All nodes, with those of `starts` and what they feed moved right; `fixed` stays even where a cycle leads to it. */
export function moveDownstream(graph: Graph, starts: readonly string[], fixed: string, shift: number): readonly GraphNode[] {
  if (shift === 0) return graph.nodes;
  const moved = new Set<string>();
  const open = [...starts];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === fixed || moved.has(next)) continue;
    moved.add(next);
    for (const { source, target } of graph.edges) if (source === next) open.push(target);
  }
  return graph.nodes.map((node) =>
    moved.has(node.id) ? { ...node, position: withinPlane({ x: node.position.x + shift, y: node.position.y }) } : node,
  );
}
