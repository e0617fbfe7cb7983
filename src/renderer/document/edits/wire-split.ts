import type { Graph, GraphEdge, GraphNode } from '../../../shared/project/graph.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { freeEdgeId, type Position } from './graph-node.ts';
import { moveDownstream } from './move-downstream.ts';

/** A wire with the two layers that it joins. */
export interface Wire {
  readonly edge: GraphEdge;
  readonly source: GraphNode;
  readonly target: GraphNode;
}

/** The wire of that id; null where it, or one of its ends, is not there. */
export function wireOf({ nodes, edges }: Graph, edgeId: string): Wire | null {
  const edge = edges.find(({ id }) => id === edgeId);
  const source = nodes.find(({ id }) => id === edge?.source);
  const target = nodes.find(({ id }) => id === edge?.target);
  return edge && source && target ? { edge, source, target } : null;
}

/**
 * The wires once a node stands in one of them: A → B becomes A → node → B. The wire keeps its id in front of the node. The new wire stands where the old one
 * stood in the list: the order of the wires is that of the values they bring to a layer.
 */
export function splitWire(graph: Graph, edge: GraphEdge, nodeId: string): GraphEdge[] {
  const behind = { id: freeEdgeId(graph), source: nodeId, target: edge.target };
  return graph.edges.flatMap((candidate) => (candidate === edge ? [{ ...edge, target: nodeId }, behind] : [candidate]));
}

/** Room for a node in a wire. */
export interface RoomInWire {
  /** All nodes; those behind the wire have moved right if there was no room. */
  readonly nodes: GraphNode[];
  /** Where the node stands well: a column behind the wire's start, between the heights of its ends. */
  readonly position: Position;
  /** Whether there was room before. */
  readonly wasRoomy: boolean;
}

/** Makes room for a node in a wire: everything behind the wire moves right where the ends are less than two columns apart. */
export function makeRoom(graph: Graph, { edge, source, target }: Wire): RoomInWire {
  const position = { x: source.position.x + columnWidth, y: Math.round((source.position.y + target.position.y) / 2) };
  const room = target.position.x - source.position.x;
  const shift = room > 0 && room < 2 * columnWidth ? 2 * columnWidth - room : 0;
  return { nodes: moveDownstream(graph, [edge.target], edge.source, shift), position, wasRoomy: shift === 0 };
}
