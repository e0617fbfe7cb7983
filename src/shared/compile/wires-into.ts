import type { GraphEdge } from '../project/graph.ts';

/** The wires into each node that has any, by its id, in the order in which they were drawn. */
export function wiresInto(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  return grouped(edges, 'target');
}

/** The wires out of each node that feeds any, by its id, in the order in which they were drawn. */
export function wiresOutOf(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  return grouped(edges, 'source');
}

function grouped(edges: readonly GraphEdge[], end: 'source' | 'target'): ReadonlyMap<string, readonly GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const wires = found.get(edge[end]);
    if (wires) wires.push(edge);
    else found.set(edge[end], [edge]);
  }
  return found;
}
