import { documentStore, select } from '../../document/document-store.ts';
import { nothingSelected, selectionCount } from '../../document/selection.ts';
import { refOf } from '../flow-ids.ts';
import { elementAround } from '../focus-element.ts';
import { edgesShownAs } from '../groups/drawn-wires.ts';
import { layersShownAs } from '../groups/group-members.ts';
import type { MenuSubject } from './menu-commands.ts';

/** Selects what was right-clicked, unless it is a part of the selection already, and says what the menu is about. */
export function selectUnder(target: EventTarget | null): MenuSubject {
  const under = elementAround(target);
  if (under) return under.kind === 'edge' ? selectWire(under.id) : selectNode(under.id);
  // Between several selected things React Flow lays one frame over all.
  if (target instanceof Element && target.closest('.react-flow__nodesselection')) return 'selection';
  select(nothingSelected);
  return 'canvas';
}

function selectWire(id: string): MenuSubject {
  const { document, selection } = documentStore.getState();
  if (!document.graph.edges.some((edge) => edge.id === id)) return 'canvas';
  if (!selection.edgeIds.includes(id)) select({ edgeIds: edgesShownAs(document.graph.edges, document.groups, id) });
  return selectedCount() > 1 ? 'selection' : 'wire';
}

/** A layer, a note, or the frame or block of a group: `flowId` is React Flow's. */
function selectNode(flowId: string): MenuSubject {
  const { document, selection } = documentStore.getState();
  const { kind, id } = refOf(flowId);
  if (kind === 'note') {
    if (!selection.noteIds.includes(id)) select({ noteIds: [id] });
    return selectedCount() > 1 ? 'selection' : 'note';
  }
  const nodeIds = layersShownAs(document, flowId);
  if (!nodeIds.every((nodeId) => selection.nodeIds.includes(nodeId))) select({ nodeIds });
  if (selectedCount() > nodeIds.length) return 'selection';
  return kind === 'layer' ? 'layer' : 'group';
}

function selectedCount(): number {
  return selectionCount(documentStore.getState().selection);
}
