import type { Graph } from '../project/graph.ts';

/** Kahn's algorithm: node ids such that every wire leads forward. Nodes on or behind a cycle are left out. */
export function topologicalOrder(graph: Graph): readonly string[] {
  const incoming = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const targets = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    if (!incoming.has(source) || !incoming.has(target)) continue;
    incoming.set(target, (incoming.get(target) ?? 0) + 1);
    targets.set(source, [...(targets.get(source) ?? []), target]);
  }
  const ready = graph.nodes.filter(({ id }) => incoming.get(id) === 0).map(({ id }) => id);
  const order: string[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(next);
    for (const target of targets.get(next) ?? []) {
      const left = (incoming.get(target) ?? 0) - 1;
      incoming.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return order;
}
