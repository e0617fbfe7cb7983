import type { Language } from '../language.ts';
import type { Graph, GraphNode } from '../project/graph.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';

/** What each node is called, by its id: the user's name, else the kind's, numbered where there are several of the kind. */
export function layerNames(graph: Graph, language: Language): ReadonlyMap<string, string> {
  const counts = new Map<GraphNode['kind'], number>();
  for (const { kind } of graph.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const names = new Map<string, string>();
  const seen = new Map<GraphNode['kind'], number>();
  for (const { id, kind, name } of graph.nodes) {
    const ordinal = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, ordinal);
    const kindName = layerDefinition(kind).name[language];
    names.set(id, name || (counts.get(kind) === 1 ? kindName : `${kindName} ${ordinal}`));
  }
  return names;
}
