import { documentStore } from '../document/document-store.ts';
import { groupOf } from '../document/edits/groups-at.ts';
import { focusedElement } from './focus-element.ts';

/** The layer that commands about one layer are carried out on: the one that has the focus, else the only thing that is selected. None that a folded group hides. */
export function subjectLayer(): string | null {
  return subjectOf('node');
}

/** The wire that commands about one wire are carried out on, likewise. */
export function subjectWire(): string | null {
  return subjectOf('edge');
}

function subjectOf(kind: 'node' | 'edge'): string | null {
  const { document, selection } = documentStore.getState();
  const focused = focusedElement();
  const { nodes, edges } = document.graph;
  const ids = new Set((kind === 'node' ? nodes : edges).map(({ id }) => id));
  if (focused) return focused.kind === kind && ids.has(focused.id) ? focused.id : null;
  if (kind === 'node' && groupOf(document.groups, selection.nodeIds[0] ?? '')?.isFolded) return null;
  const { nodeIds, edgeIds, noteIds } = selection;
  const [only, ...others] = [...nodeIds, ...edgeIds, ...noteIds];
  return only !== undefined && others.length === 0 && ids.has(only) && (kind === 'node' ? nodeIds : edgeIds).includes(only) ? only : null;
}
