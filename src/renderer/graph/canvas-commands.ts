import type { LayerKind } from '../../shared/spec/layers/layer-catalog.ts';
import { applyEdit, documentStore, select } from '../document/document-store.ts';
import { addLayerAt } from '../document/edits/add-layer-at.ts';
import { appendLayer } from '../document/edits/append-layer.ts';
import { freeNodeId, type Position } from '../document/edits/graph-node.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { type ClientPoint, dismissNotice, showNotice } from './notice-store.ts';
import { showEverything, showNode } from './view-requests.ts';
import { askIntoWire } from './wire-drop.ts';

/** Removes what is selected, as one undo step. */
export function deleteSelection(): void {
  const { selection } = documentStore.getState();
  dismissNotice();
  applyEdit((document) => removeElements(document, selection));
}

/** Selects every node, wire and note. */
export function selectEverything(): void {
  const { graph, notes } = documentStore.getState().document;
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  select({ nodeIds: idsOf(graph.nodes), edgeIds: idsOf(graph.edges), noteIds: idsOf(notes) });
}

/** Adds a layer where it most likely belongs, wired where that is allowed, and selects it: a click in the palette. */
export function appendFromPalette(kind: LayerKind): void {
  const { document, selection } = documentStore.getState();
  const id = freeNodeId(document.graph);
  const [after = null] = selection.nodeIds.length === 1 ? selection.nodeIds : [];
  dismissNotice();
  applyEdit((present) => appendLayer(present, { id, kind, after }));
  const before = new Set(document.graph.nodes.map((node) => node.id));
  const inserted = documentStore.getState().document.graph.nodes.find((node) => node.id !== id && !before.has(node.id));
  if (inserted) showNotice({ at: null, reason: null, inserted: inserted.kind });
  select({ nodeIds: [id] });
  if (document.graph.nodes.length === 0) showEverything();
  else showNode(id);
}

/**
 * Draws a layer where it was dropped; into the wire it was dropped on, where there is one and the layer can stand in it, with what has to go in between.
 * `at`: where that is told.
 */
export function dropFromPalette(kind: LayerKind, position: Position, edgeId: string | null, at: ClientPoint | null = null): void {
  const id = freeNodeId(documentStore.getState().document.graph);
  const check = edgeId === null ? null : askIntoWire(kind, edgeId);
  const isInWire = edgeId !== null && check !== null && check.verdict !== 'refused';
  dismissNotice();
  applyEdit((present) => addLayerAt(present, { id, kind, place: isInWire ? { kind: 'wire', edgeId } : { kind: 'free', position } }));
  select({ nodeIds: [id] });
  if (check?.verdict === 'allowed-with') showNotice({ at, reason: check.reason, inserted: check.layer });
  if (check?.verdict === 'refused') showNotice({ at, reason: check.reason, inserted: null });
  if (isInWire) showNode(id);
}
