import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph, GraphEdge } from '../../../shared/project/graph.ts';
import { type Selection, selectionOf } from '../selection.ts';
import { freeEdgeId } from './graph-node.ts';
import { groupsWithin } from './groups-within.ts';

/**
 * Removes nodes, the wires at them, and further wires and notes. Groups lose the nodes; one that has none left goes. Where a removed node stood between exactly two others the gap is closed, if that
 * wire is allowed: A → B → C becomes A → C. It takes the place of the wire to C among the wires, whose order is that of the values they bring.
 */
export function removeElements(document: ProjectDocument, removal: Partial<Selection>): ProjectDocument {
  const { graph } = document;
  const { nodeIds, edgeIds, noteIds } = selectionOf(removal);
  const notes = document.notes.filter(({ id }) => !noteIds.includes(id));
  const withNotes = notes.length === document.notes.length ? document : { ...document, notes };
  const removed = new Set(graph.nodes.filter(({ id }) => nodeIds.includes(id)).map(({ id }) => id));
  const removedEdges = new Set(graph.edges.filter(({ id }) => edgeIds.includes(id)).map(({ id }) => id));
  if (removed.size === 0 && removedEdges.size === 0) return withNotes;
  let left: Graph = {
    nodes: graph.nodes.filter(({ id }) => !removed.has(id)),
    edges: graph.edges.filter(({ id, source, target }) => !removedEdges.has(id) && !removed.has(source) && !removed.has(target)),
  };
  const places = new Map(graph.edges.map(({ id }, index) => [id, index]));
  for (const { source, target, place } of gaps(graph, removed)) {
    if (checkConnection(left, document.dataset, source, target, 'en').verdict !== 'allowed') continue;
    const edge = { id: freeEdgeId(left), source, target };
    places.set(edge.id, place);
    left = { ...left, edges: [...left.edges, edge].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)) };
  }
  return { ...withNotes, graph: left, groups: groupsWithin(document.groups, left) };
}

/** Between two nodes that stay, an unbranched run of removed nodes: the two, and which wire of the list led to the second. */
interface Gap {
  readonly source: string;
  readonly target: string;
  readonly place: number;
}

function gaps(graph: Graph, removed: ReadonlySet<string>): readonly Gap[] {
  const found: Gap[] = [];
  for (const { source, target } of graph.edges) {
    if (removed.has(source) || !removed.has(target)) continue;
    const end = endOfRun(graph, removed, target);
    if (end !== null) found.push({ source, target: end.target, place: graph.edges.indexOf(end) });
  }
  return found;
}

function endOfRun(graph: Graph, removed: ReadonlySet<string>, start: string): GraphEdge | null {
  const seen = new Set<string>();
  let id = start;
  for (;;) {
    const arriving = graph.edges.filter(({ target }) => target === id);
    const [leaving, ...others] = graph.edges.filter(({ source }) => source === id);
    if (!leaving || others.length > 0 || arriving.length !== 1 || seen.has(id)) return null;
    seen.add(id);
    if (!removed.has(leaving.target)) return leaving;
    id = leaving.target;
  }
}
