import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph } from '../../../shared/project/graph.ts';
import type { Selection } from '../selection.ts';
import { freeEdgeId } from './graph-node.ts';

/**
 * Removes nodes, the wires at them, and further wires. Where a removed node stood between exactly two others the gap is closed, if that
 * wire is allowed: A → B → C becomes A → C.
 */
export function removeElements(document: ProjectDocument, { nodeIds, edgeIds }: Selection): ProjectDocument {
  const { graph } = document;
  const removed = new Set(graph.nodes.filter(({ id }) => nodeIds.includes(id)).map(({ id }) => id));
  const removedEdges = new Set(graph.edges.filter(({ id }) => edgeIds.includes(id)).map(({ id }) => id));
  if (removed.size === 0 && removedEdges.size === 0) return document;
  let left: Graph = {
    nodes: graph.nodes.filter(({ id }) => !removed.has(id)),
    edges: graph.edges.filter(({ id, source, target }) => !removedEdges.has(id) && !removed.has(source) && !removed.has(target)),
  };
  for (const [source, target] of gaps(graph, removed)) {
    if (checkConnection(left, document.dataset, source, target, 'en').verdict !== 'allowed') continue;
    left = { ...left, edges: [...left.edges, { id: freeEdgeId(left), source, target }] };
  }
  return { ...document, graph: left };
}

/** Pairs of nodes that stay and between which an unbranched run of removed nodes stood. */
function gaps(graph: Graph, removed: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const { source, target } of graph.edges) {
    if (removed.has(source) || !removed.has(target)) continue;
    const end = endOfRun(graph, removed, target);
    if (end !== null) found.push([source, end]);
  }
  return found;
}

function endOfRun(graph: Graph, removed: ReadonlySet<string>, start: string): string | null {
  const seen = new Set<string>();
  let id = start;
  while (removed.has(id)) {
    const arriving = graph.edges.filter(({ target }) => target === id);
    const [leaving, ...others] = graph.edges.filter(({ source }) => source === id);
    if (!leaving || others.length > 0 || arriving.length !== 1 || seen.has(id)) return null;
    seen.add(id);
    id = leaving.target;
  }
  return id;
}
