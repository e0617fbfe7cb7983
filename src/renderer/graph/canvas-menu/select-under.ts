import { documentStore, select } from '../../document/document-store.ts';
import { nothingSelected, selectionCount } from '../../document/selection.ts';
import { elementAround } from '../focus-element.ts';
import type { MenuSubject } from './menu-commands.ts';

/** Selects what was right-clicked, unless it is a part of the selection already, and says what the menu is about. */
export function selectUnder(target: EventTarget | null): MenuSubject {
  const under = elementAround(target);
  const { document, selection } = documentStore.getState();
  if (!under) {
    // Between several selected things React Flow lays one frame over all.
    if (target instanceof Element && target.closest('.react-flow__nodesselection')) return 'selection';
    select(nothingSelected);
    return 'canvas';
  }
  const { nodes, edges } = document.graph;
  if (under.kind === 'edge') {
    if (!edges.some(({ id }) => id === under.id)) return 'canvas';
    if (!selection.edgeIds.includes(under.id)) select({ edgeIds: [under.id] });
    return selectedCount() > 1 ? 'selection' : 'wire';
  }
  // Whatever else stands on the canvas selects itself.
  if (!nodes.some(({ id }) => id === under.id)) return selectedCount() > 0 ? 'selection' : 'canvas';
  if (!selection.nodeIds.includes(under.id)) select({ nodeIds: [under.id] });
  return selectedCount() > 1 ? 'selection' : 'layer';
}

function selectedCount(): number {
  return selectionCount(documentStore.getState().selection);
}
