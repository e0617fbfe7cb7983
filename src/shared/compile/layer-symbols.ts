import type { Graph } from '../project/graph.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { LayerDefinition } from '../spec/layers/layer-definition.ts';
import { superscript } from '../spec/superscript.ts';
import { topologicalOrder } from './topological-order.ts';

/** What the matrices at a layer are called. */
export interface LayerSymbols {
  /** Number l of a layer with weights; null for the others. */
  readonly number: number | null;
  /** What comes in: `X`, `A¹` …; null where nothing does. */
  readonly input: string | null;
  /** What goes out. A layer without weights passes on the name of what came in. */
  readonly output: string;
}

/** Names the matrices of a drawing as the course does, in the order in which values flow; nodes on a cycle are left out. */
export function layerSymbols(graph: Graph): ReadonlyMap<string, LayerSymbols> {
  const definitions = new Map(graph.nodes.map(({ id, kind }) => [id, layerDefinition(kind)]));
  const sources = new Map(graph.edges.map(({ source, target }) => [target, source]));
  const symbols = new Map<string, LayerSymbols>();
  let layers = 0;
  for (const id of fedFirst(topologicalOrder(graph), definitions, sources)) {
    const source = sources.get(id);
    const input = (source && symbols.get(source)?.output) ?? null;
    const { hasWeights, takesInput } = definitions.get(id) ?? { hasWeights: undefined, takesInput: true };
    if (hasWeights) layers += 1;
    const passedOn = input ?? (takesInput ? 'A' : 'X');
    symbols.set(id, { number: hasWeights ? layers : null, input, output: hasWeights ? `A${superscript(layers)}` : passedOn });
  }
  return symbols;
}

/** The same order, but layers to which no data flows yet come last: a new one must not change the numbers of the network. */
function fedFirst(
  order: readonly string[],
  definitions: ReadonlyMap<string, LayerDefinition>,
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const fed = new Set<string>();
  for (const id of order) if (definitions.get(id)?.takesInput === false || fed.has(sources.get(id) ?? '')) fed.add(id);
  return [...order.filter((id) => fed.has(id)), ...order.filter((id) => !fed.has(id))];
}
