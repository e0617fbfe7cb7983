/** What of a drawing decides where the focus goes: layers and wires, or what stands for them on the canvas. */
export interface FocusGraph {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

/**
 * Ids of all layers in the order in which Tab visits them: as values flow, one chain after the other. Layers on or behind a cycle come last.
 */
export function focusOrder({ nodes, edges }: FocusGraph): readonly string[] {
  const waitingFor = new Map(nodes.map(({ id }) => [id, 0]));
  const targets = new Map<string, string[]>();
  for (const { source, target } of edges) {
    waitingFor.set(target, (waitingFor.get(target) ?? 0) + 1);
    targets.set(source, [...(targets.get(source) ?? []), target]);
  }
  const order: string[] = [];
  // The last one that has become ready comes next, so that a chain stays together.
  const ready = nodes.map(({ id }) => id).filter((id) => waitingFor.get(id) === 0);
  ready.reverse();
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    order.push(id);
    for (const target of [...(targets.get(id) ?? [])].reverse()) {
      const left = (waitingFor.get(target) ?? 0) - 1;
      waitingFor.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  const known = new Set(order);
  return [...order, ...nodes.map(({ id }) => id).filter((id) => !known.has(id))];
}

/** Where an arrow key leads. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** What the focus is on: a layer or a wire. */
export interface Focused {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

/**
 * What an arrow key leads to, or null where it leads nowhere. Right and left follow the wires, from a layer to its first wire and from there to the
 * layer at its end. Up and down lead from a wire to the others of the layer that it leaves, and from a layer to the one before and behind it in `focusOrder`.
 */
export function nextFocus(graph: FocusGraph, { kind, id }: Focused, direction: Direction): Focused | null {
  return kind === 'node' ? fromNode(graph, id, direction) : fromEdge(graph, id, direction);
}

function fromNode(graph: FocusGraph, id: string, direction: Direction): Focused | null {
  if (direction === 'left' || direction === 'right') {
    const wire = graph.edges.find(({ source, target }) => (direction === 'right' ? source : target) === id);
    return wire ? { kind: 'edge', id: wire.id } : null;
  }
  const next = besides(focusOrder(graph), id, direction);
  return next === null ? null : { kind: 'node', id: next };
}

function fromEdge(graph: FocusGraph, id: string, direction: Direction): Focused | null {
  const wire = graph.edges.find((edge) => edge.id === id);
  if (!wire) return null;
  if (direction === 'left') return { kind: 'node', id: wire.source };
  if (direction === 'right') return { kind: 'node', id: wire.target };
  const siblings = graph.edges.filter(({ source }) => source === wire.source).map((edge) => edge.id);
  const next = besides(siblings, id, direction);
  return next === null ? null : { kind: 'edge', id: next };
}

function besides(ids: readonly string[], id: string, direction: 'up' | 'down'): string | null {
  return ids[ids.indexOf(id) + (direction === 'down' ? 1 : -1)] ?? null;
}
