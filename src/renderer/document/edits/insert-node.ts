import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph } from '../../../shared/project/graph.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { joinGroupOf } from './groups-at.ts';
import { standsInWires } from './insert-layer.ts';
import { moveNodes } from './move-nodes.ts';
import { makeRoom, splitWire, wireOf } from './wire-split.ts';

/** Whether any wire begins or ends at a node. */
export function hasWires({ edges }: Graph, nodeId: string): boolean {
  return edges.some(({ source, target }) => source === nodeId || target === nodeId);
}

/** Whether a drawn node that has no wires of its own may be put into a wire: both wires that come of it could be drawn by hand as they are. */
export function mayInsertNode({ graph, dataset }: ProjectDocument, nodeId: string, edgeId: string): boolean {
  const node = graph.nodes.find(({ id }) => id === nodeId);
  const wire = wireOf(graph, edgeId);
  if (!node || !wire || !standsInWires(node.kind) || graph.edges.length >= limits.edges) return false;
  if (hasWires(graph, nodeId)) return false;
  const { edge } = wire;
  const without = { ...graph, edges: graph.edges.filter((other) => other !== edge) };
  const inFront = { ...graph, edges: graph.edges.map((other) => (other === edge ? { ...edge, target: nodeId } : other)) };
  return (
    checkConnection(without, dataset, edge.source, nodeId, 'en').verdict === 'allowed' &&
    checkConnection(inFront, dataset, nodeId, edge.target, 'en').verdict === 'allowed'
  );
}

/**
 * Puts a drawn node into a wire: A → B becomes A → node → B. It stays where it is if there is room between A and B; otherwise what stands behind the wire
 * moves right, and the node between them. Where both ends are in one group, the node joins it. Changes nothing where `mayInsertNode` says no.
 */
export function insertNode(document: ProjectDocument, nodeId: string, edgeId: string): ProjectDocument {
  const wire = wireOf(document.graph, edgeId);
  if (!wire || !mayInsertNode(document, nodeId, edgeId)) return document;
  const { nodes, position, wasRoomy } = makeRoom(document.graph, wire);
  const groups = joinGroupOf(document.groups, wire.edge, nodeId);
  const inserted = { ...document, groups, graph: { nodes, edges: splitWire(document.graph, wire.edge, nodeId) } };
  return wasRoomy ? inserted : moveNodes(inserted, new Map([[nodeId, position]]));
}
