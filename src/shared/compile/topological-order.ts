/** What the order follows from: who is there, and which wires lead from whom to whom. */
export interface Wiring {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Kahn's algorithm: node ids such that every wire leads forward. Nodes on or behind a cycle are left out. */
export function topologicalOrder(graph: Wiring): readonly string[] {
  const incoming = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const targets = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    if (!incoming.has(source) || !incoming.has(target)) continue;
    incoming.set(target, (incoming.get(target) ?? 0) + 1);
    const fed = targets.get(source);
    if (fed) fed.push(target);
    else targets.set(source, [target]);
  }
  const ready = graph.nodes.filter(({ id }) => incoming.get(id) === 0).map(({ id }) => id);
  // What is ready is computed in the order in which it became so: the list that grows is the order itself.
  for (const next of ready) {
    for (const target of targets.get(next) ?? []) {
      const left = (incoming.get(target) ?? 0) - 1;
      incoming.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return ready;
}
