import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { freeEdgeId, newNode } from './graph-node.ts';
import { joinGroupOf } from './groups-at.ts';
import { moveDownstream } from './move-downstream.ts';

/** A layer that is to join everything that leads into a node. `id` must be free (`freeNodeId`). */
export interface JoiningLayer {
  readonly id: string;
  readonly kind: LayerKind;
  readonly nodeId: string;
}

/**
 * Lets every wire into a node lead into a new layer that joins them, and that into the node: A → N and B → N become A → new, B → new and new → N. The wires keep
 * their ids and their order, which is that of the values. The new layer stands where the node stood; that moves right with all that it feeds. Changes
 * nothing where fewer than two wires lead there, for layers that join nothing, and in a full drawing.
 */
export function joinInputs(document: ProjectDocument, { id, kind, nodeId }: JoiningLayer): ProjectDocument {
  const { graph, dataset } = document;
  const node = graph.nodes.find((candidate) => candidate.id === nodeId);
  const [first, ...others] = graph.edges.filter(({ target }) => target === nodeId);
  const isFull = graph.nodes.length >= limits.nodes || graph.edges.length >= limits.edges;
  if (!node || !first || others.length === 0 || isFull || layerDefinition(kind).inputs !== 'several') return document;
  const nodes = moveDownstream(graph, [nodeId], first.source, columnWidth);
  const wires = graph.edges.map((edge) => (edge.target === nodeId ? { ...edge, target: id } : edge));
  return {
    ...document,
    graph: {
      nodes: [...nodes, newNode(id, kind, node.position, dataset)],
      edges: [...wires, { id: freeEdgeId(graph), source: id, target: nodeId }],
    },
    groups: joinGroupOf(document.groups, first, id),
  };
}
