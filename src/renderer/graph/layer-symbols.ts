import { topologicalOrder } from '../../shared/compile/topological-order.ts';
import type { Graph } from '../../shared/project/graph.ts';
import { superscript } from './superscript.ts';

/** What the matrices at a layer are called. */
export interface LayerSymbols {
  /** Number l of a dense layer; null for the others. */
  readonly number: number | null;
  /** What comes in: `X`, `A¹` …; null where nothing does. */
  readonly input: string | null;
  /** What goes out. A layer without weights passes on the name of what came in. */
  readonly output: string;
}

/** Names the matrices of a drawing as the course does, in the order in which values flow; nodes on a cycle are left out. */
export function layerSymbols(graph: Graph): ReadonlyMap<string, LayerSymbols> {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const sources = new Map(graph.edges.map(({ source, target }) => [target, source]));
  const symbols = new Map<string, LayerSymbols>();
  let layers = 0;
  for (const id of fedFirst(topologicalOrder(graph), kinds, sources)) {
    const source = sources.get(id);
    const input = (source && symbols.get(source)?.output) ?? null;
    const isDense = kinds.get(id) === 'dense';
    if (isDense) layers += 1;
    const passedOn = input ?? (kinds.get(id) === 'input' ? 'X' : 'A');
    symbols.set(id, { number: isDense ? layers : null, input, output: isDense ? `A${superscript(layers)}` : passedOn });
  }
  return symbols;
}

/** The same order, but layers to which no data flows yet come last: a new one must not change the numbers of the network. */
function fedFirst(order: readonly string[], kinds: ReadonlyMap<string, string>, sources: ReadonlyMap<string, string>): readonly string[] {
  const fed = new Set<string>();
  for (const id of order) if (kinds.get(id) === 'input' || fed.has(sources.get(id) ?? '')) fed.add(id);
  return [...order.filter((id) => fed.has(id)), ...order.filter((id) => !fed.has(id))];
}
