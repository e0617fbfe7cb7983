import type { GraphEdge } from '../project/graph.ts';
import type { GraphIndex } from './graph-index.ts';

/**
 * The wires that close a cycle: without them every wire leads forward. Found by a walk in depth: a wire closes a cycle when it leads to a node that the
 * walk is still on its way from. Source: Cormen et al., "Introduction to Algorithms", 22.3, back edges.
 */
export function closingWires({ graph, outOf, order }: GraphIndex): readonly GraphEdge[] {
  const settled = new Set(order);
  if (settled.size >= graph.nodes.length) return [];
  const found: GraphEdge[] = [];
  const onPath = new Set<string>();
  for (const { id } of graph.nodes) {
    const path: { readonly id: string; readonly wires: Iterator<GraphEdge> }[] = [];
    const enter = (next: string) => {
      onPath.add(next);
      path.push({ id: next, wires: (outOf.get(next) ?? [])[Symbol.iterator]() });
    };
    if (!settled.has(id)) enter(id);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { value: wire, done } = top.wires.next();
      if (done) {
        settled.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(wire.target)) found.push(wire);
      else if (!settled.has(wire.target)) enter(wire.target);
    }
  }
  return found;
}
