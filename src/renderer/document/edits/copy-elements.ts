import type { ClipboardContent } from '../../../shared/project/clipboard-content.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type Selection, selectionOf } from '../selection.ts';

/**
 * What is copied of a document: the selected layers and notes, every wire that joins two of those layers, whether it is selected or not, and the groups
 * all of whose layers are among them.
 */
export function copyElements({ graph, notes, groups }: ProjectDocument, selection: Partial<Selection>): ClipboardContent {
  const { nodeIds, noteIds } = selectionOf(selection);
  const wanted = new Set(nodeIds);
  const nodes = graph.nodes.filter(({ id }) => wanted.has(id));
  const copied = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: graph.edges.filter(({ source, target }) => copied.has(source) && copied.has(target)),
    notes: notes.filter(({ id }) => noteIds.includes(id)),
    groups: groups.filter((group) => group.nodeIds.every((id) => copied.has(id))),
  };
}
