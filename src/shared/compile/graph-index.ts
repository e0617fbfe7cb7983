import type { Graph, GraphEdge, GraphNode } from '../project/graph.ts';
import { topologicalOrder } from './topological-order.ts';
import { wiresInto, wiresOutOf } from './wires-into.ts';

/** A drawing with what is asked of it again and again, looked up once. */
export interface GraphIndex {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly into: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly outOf: ReadonlyMap<string, readonly GraphEdge[]>;
  /** Node ids such that every wire leads forward; without those on or behind a cycle. */
  readonly order: readonly string[];
}

export function indexGraph(graph: Graph): GraphIndex {
  return {
    graph,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    into: wiresInto(graph.edges),
    outOf: wiresOutOf(graph.edges),
    order: topologicalOrder(graph),
  };
}

/** Ids of every node from which wires lead to `id`, however many there are in between, and `id` itself. */
export function ancestorsOf(id: string, { into }: Pick<GraphIndex, 'into'>): ReadonlySet<string> {
  return reached(id, (next) => (into.get(next) ?? []).map(({ source }) => source));
}

/** Ids of every node to which wires lead from `id`, however many there are in between, and `id` itself. */
export function descendantsOf(id: string, { outOf }: Pick<GraphIndex, 'outOf'>): ReadonlySet<string> {
  return reached(id, (next) => (outOf.get(next) ?? []).map(({ target }) => target));
}

function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...next(id));
  }
  return found;
}
