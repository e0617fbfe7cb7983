import type { Language } from '../language.ts';
import type { Graph, GraphNode } from '../project/graph.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';

/** What each node is called, by its id: the user's name, else the kind's, numbered where there are several of the kind. */
export function layerNames(graph: Graph, language: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<GraphNode['kind'], number>();
  for (const { kind } of graph.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Map<GraphNode['kind'], number>();
  for (const node of graph.nodes) {
    const ordinal = (seen.get(node.kind) ?? 0) + 1;
    seen.set(node.kind, ordinal);
    const kindName = layerDefinition(node.kind).name[language];
    names.set(node.id, node.name || (counts.get(node.kind) === 1 ? kindName : `${kindName} ${ordinal}`));
  }
  return names;
}
