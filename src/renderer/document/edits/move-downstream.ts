import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { withinPlane } from './graph-node.ts';

/** All nodes, with those of `starts` and what they feed moved right; `fixed` stays even where a cycle leads to it. */
export function moveDownstream(graph: Graph, starts: readonly string[], fixed: string, shift: number): GraphNode[] {
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
