import type { Graph, GraphEdge } from '../project/graph.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { LayerDefinition } from '../spec/layers/layer-definition.ts';
import { superscript } from '../spec/superscript.ts';
import { topologicalOrder } from './topological-order.ts';
import { wiresInto } from './wires-into.ts';

/** What the matrices at a layer are called. */
export interface LayerSymbols {
  /** Number l of a layer with weights; null for the others. */
  readonly number: number | null;
  /**
   * What goes out: `A¹` of the first layer with weights, `H¹` of the first that joins values. Any other passes on the name of what came in, as long as
   * nobody else reads that: `g(A¹)` is what an activation layer gives where A¹ itself is wanted too. What preprocessing makes of X is X′.
   */
  readonly output: string;
}

/** Names the matrices of a drawing as the course does, in the order in which values flow; nodes on a cycle are left out. */
export function layerSymbols(graph: Graph): ReadonlyMap<string, LayerSymbols> {
  const definitions = new Map(graph.nodes.map(({ id, kind }) => [id, layerDefinition(kind)]));
  const wires = wiresInto(graph.edges);
  const readers = readersOf(graph);
  const symbols = new Map<string, LayerSymbols>();
  let layers = 0;
  let joins = 0;
  for (const id of settledFirst(topologicalOrder(graph), definitions, wires)) {
    const definition = definitions.get(id);
    if (!definition) continue;
    if (definition.hasWeights) {
      layers += 1;
      symbols.set(id, { number: layers, output: `A${superscript(layers)}` });
    } else if (definition.inputs === 'several') {
      joins += 1;
      symbols.set(id, { number: null, output: `H${superscript(joins)}` });
    } else {
      const source = wires.get(id)?.[0]?.source ?? '';
      const incoming = symbols.get(source)?.output ?? (definition.preprocesses ? 'X' : 'A');
      symbols.set(id, { number: null, output: passedOn(definition, incoming, readers.get(source) ?? 0) });
    }
  }
  return symbols;
}

/** What a layer without weights and with one input at most gives, for the name of what comes in and how many layers read that. */
function passedOn({ inputs, appliesFunction, preprocesses }: LayerDefinition, incoming: string, readers: number): string {
  if (inputs === 'none') return 'X';
  if (preprocesses) return `${incoming}′`;
  return appliesFunction && readers > 1 ? `g(${incoming})` : incoming;
}

/** How many wires leave each node. */
function readersOf({ edges }: Graph): ReadonlyMap<string, number> {
  const readers = new Map<string, number>();
  for (const { source } of edges) readers.set(source, (readers.get(source) ?? 0) + 1);
  return readers;
}

/** The same order, but what leads to no output yet comes later, and what no data flows to last: a new layer must not change the numbers of the network. */
function settledFirst(
  order: readonly string[],
  definitions: ReadonlyMap<string, LayerDefinition>,
  wires: ReadonlyMap<string, readonly GraphEdge[]>,
): readonly string[] {
  const fed = new Set<string>();
  for (const id of order) {
    if (definitions.get(id)?.inputs === 'none' || (wires.get(id) ?? []).some(({ source }) => fed.has(source))) fed.add(id);
  }
  const leading = new Set<string>();
  for (const id of [...order].reverse()) {
    if (definitions.get(id)?.givesOutput === false || leading.has(id)) for (const { source } of wires.get(id) ?? []) leading.add(source);
  }
  const rank = (id: string) => (leading.has(id) ? 0 : 1) + (fed.has(id) ? 0 : 2);
  return [...order].sort((a, b) => rank(a) - rank(b));
}
