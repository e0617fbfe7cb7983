import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import type { Position } from './graph-node.ts';

/** Height that a node needs, picture and all, with the space below it, in pixels at zoom 1. */
export const rowHeight = 210;

/** The first free place at or below `wanted`, so that no new node covers another. */
export function freePlace(graph: Graph, wanted: Position): Position {
  const ys = graph.nodes.filter(({ position }) => Math.abs(position.x - wanted.x) < columnWidth * 0.75).map(({ position }) => position.y);
  let y = wanted.y;
  for (const other of ys.sort((a, b) => a - b)) if (Math.abs(other - y) < rowHeight * 0.75) y = other + rowHeight;
  return { x: wanted.x, y };
}

/** A free place to the right of a node. */
export function placeAfter(graph: Graph, { position }: GraphNode): Position {
  return freePlace(graph, { x: position.x + columnWidth, y: position.y });
}

/** A free place under everything drawn, at its left edge; the origin of an empty drawing. */
export function placeBelow(graph: Graph): Position {
  if (graph.nodes.length === 0) return { x: 0, y: 0 };
  const x = Math.min(...graph.nodes.map(({ position }) => position.x));
  return { x, y: Math.max(...graph.nodes.map(({ position }) => position.y)) + rowHeight };
}
