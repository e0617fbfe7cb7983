import type { EdgeChange, NodeChange } from '@xyflow/react';
import { applyEdit, documentStore, select } from '../document/document-store.ts';
import type { Position } from '../document/edits/graph-node.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { dragKey, followDrag } from './drag.ts';
import type { LayerFlowNode, ShapeFlowEdge, Size } from './flow-elements.ts';
import { nudgeKey } from './nudge.ts';

/** Takes selection and places over into the document. Sizes, which are no part of it, go to `onSizes`. */
export function takeNodeChanges(changes: readonly NodeChange<LayerFlowNode>[], onSizes: (sizes: ReadonlyMap<string, Size>) => void): void {
  const positions = new Map<string, Position>();
  const sizes = new Map<string, Size>();
  const selection = new Map<string, boolean>();
  for (const change of changes) {
    if (change.type === 'position' && change.position) positions.set(change.id, change.position);
    if (change.type === 'dimensions' && change.dimensions) sizes.set(change.id, change.dimensions);
    if (change.type === 'select') selection.set(change.id, change.selected);
  }
  if (sizes.size > 0) onSizes(sizes);
  if (selection.size > 0) {
    const present = documentStore.getState().selection;
    select({ ...present, nodeIds: selectedAfter(present.nodeIds, selection) });
  }
  if (positions.size > 0) takePositions(positions);
}

/** Takes the selection of wires over. */
export function takeEdgeChanges(changes: readonly EdgeChange<ShapeFlowEdge>[]): void {
  const selection = new Map<string, boolean>();
  for (const change of changes) if (change.type === 'select') selection.set(change.id, change.selected);
  if (selection.size === 0) return;
  const present = documentStore.getState().selection;
  select({ ...present, edgeIds: selectedAfter(present.edgeIds, selection) });
}

/** One drag is one step; so are the arrow keys, as long as they move the same nodes and nothing else happens. */
function takePositions(positions: ReadonlyMap<string, Position>): void {
  const moved = followDrag(positions);
  applyEdit((document) => moveNodes(document, moved), { mergeKey: dragKey() ?? nudgeKey([...moved.keys()]) });
}

function selectedAfter(present: readonly string[], changes: ReadonlyMap<string, boolean>): readonly string[] {
  const kept = present.filter((id) => changes.get(id) !== false);
  const added = [...changes].filter(([id, selected]) => selected && !kept.includes(id)).map(([id]) => id);
  return [...kept, ...added];
}
