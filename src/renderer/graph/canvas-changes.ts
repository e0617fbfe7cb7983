import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { applyEdit, documentStore, select } from '../document/document-store.ts';
import type { Position } from '../document/edits/graph-node.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { moveNotes } from '../document/edits/move-notes.ts';
import { resizeNote } from '../document/edits/resize-note.ts';
import type { CanvasFlowNode } from './canvas-flow-node.ts';
import { dragKey, followDrag } from './drag.ts';
import type { ShapeFlowEdge } from './flow-elements.ts';
import { refOf } from './flow-ids.ts';
import { edgesShownAs } from './groups/drawn-wires.ts';
import { layerPositions, layersShownAs } from './groups/group-members.ts';
import type { Size } from './node-size.ts';
import { resizeKey } from './notes/note-resize.ts';
import { nudgeKey } from './nudge.ts';

/**
 * Takes selection, places and sizes of notes over into the document. What stands for a group stands for its layers. Sizes of layers and blocks, which are no
 * part of the document, go to `onSizes`, by React Flow's ids.
 */
export function takeNodeChanges(changes: readonly NodeChange<CanvasFlowNode>[], onSizes: (sizes: ReadonlyMap<string, Size>) => void): void {
  const positions = new Map<string, Position>();
  const measured = new Map<string, Size>();
  const noteSizes = new Map<string, Size>();
  const selection = new Map<string, boolean>();
  for (const change of changes) {
    if (change.type === 'position' && change.position) positions.set(change.id, change.position);
    if (change.type === 'select') selection.set(change.id, change.selected);
    if (change.type !== 'dimensions' || !change.dimensions) continue;
    const { kind, id } = refOf(change.id);
    if (kind === 'layer' || kind === 'block') measured.set(change.id, change.dimensions);
    // The page measures notes too, but only a resize by hand changes them.
    else if (kind === 'note' && change.resizing !== undefined) noteSizes.set(id, change.dimensions);
  }
  if (measured.size > 0) onSizes(measured);
  if (selection.size > 0) takeSelection(selection);
  if (positions.size + noteSizes.size > 0) takePlaces(positions, noteSizes);
}

function takeSelection(changes: ReadonlyMap<string, boolean>): void {
  const { document, selection } = documentStore.getState();
  const nodes = new Map<string, boolean>();
  const notes = new Map<string, boolean>();
  for (const [flowId, selected] of changes) {
    const { kind, id } = refOf(flowId);
    if (kind === 'note') notes.set(id, selected);
    for (const nodeId of layersShownAs(document, flowId)) nodes.set(nodeId, selected);
  }
  select({
    ...selection,
    nodeIds: selectedAfter(selection.nodeIds, nodes),
    noteIds: selectedAfter(selection.noteIds, notes),
  });
}

/** One drag is one step; so are the arrow keys, as long as they move the same nodes and nothing else happens. */
function takePlaces(positions: ReadonlyMap<string, Position>, noteSizes: ReadonlyMap<string, Size>): void {
  const moved = followDrag(positions);
  const mergeKey = resizeKey() ?? dragKey() ?? nudgeKey([...moved.keys()]);
  applyEdit((document) => placed(document, moved, noteSizes), { mergeKey });
}

function placed(
  document: ProjectDocument,
  positions: ReadonlyMap<string, Position>,
  noteSizes: ReadonlyMap<string, Size>,
): ProjectDocument {
  const notes = new Map<string, Position>();
  for (const [flowId, position] of positions) if (refOf(flowId).kind === 'note') notes.set(refOf(flowId).id, position);
  const moved = moveNotes(moveNodes(document, layerPositions(document, positions)), notes);
  return [...noteSizes].reduce((resized, [id, size]) => resizeNote(resized, id, size), moved);
}

/** Takes the selection of wires over. */
export function takeEdgeChanges(changes: readonly EdgeChange<ShapeFlowEdge>[]): void {
  const selection = new Map<string, boolean>();
  for (const change of changes) if (change.type === 'select') selection.set(change.id, change.selected);
  if (selection.size === 0) return;
  const { document, selection: present } = documentStore.getState();
  const wires = [...selection].flatMap(([drawnId, selected]) =>
    edgesShownAs(document.graph.edges, document.groups, drawnId).map((id) => [id, selected] as const),
  );
  select({ ...present, edgeIds: selectedAfter(present.edgeIds, new Map(wires)) });
}

function selectedAfter(present: readonly string[], changes: ReadonlyMap<string, boolean>): readonly string[] {
  const kept = present.filter((id) => changes.get(id) !== false);
  const added = [...changes].filter(([id, selected]) => selected && !kept.includes(id)).map(([id]) => id);
  return [...kept, ...added];
}
