import type { GraphEdge } from '../project/graph.ts';

/** The wires into each node that has any, by its id, in the order in which they were drawn. */
export function wiresInto(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const wires = found.get(edge.target);
    if (wires) wires.push(edge);
    else found.set(edge.target, [edge]);
  }
  return found;
}
