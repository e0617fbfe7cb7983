import { topologicalOrder, type Wiring } from '../../shared/compile/topological-order.ts';

/** How many wires lead at most from a layer that nothing feeds to each layer; layers on a cycle are left out. */
export function layerDepths(graph: Wiring): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>();
  for (const { source, target } of graph.edges) targets.set(source, [...(targets.get(source) ?? []), target]);
  const depths = new Map<string, number>();
  for (const id of topologicalOrder(graph)) {
    const depth = depths.get(id) ?? 0;
    depths.set(id, depth);
    for (const target of targets.get(id) ?? []) depths.set(target, Math.max(depths.get(target) ?? 0, depth + 1));
  }
  return depths;
}
