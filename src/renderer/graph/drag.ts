import { createStore } from 'zustand/vanilla';
import { applyEdit, documentStore, select } from '../document/document-store.ts';
import { copyElements } from '../document/edits/copy-elements.ts';
import type { Position } from '../document/edits/graph-node.ts';
import { pasteElements } from '../document/edits/paste-elements.ts';
import { type Box, boxAround, boxesOverlap } from '../document/layout/box.ts';
import { boxesOf, copiedIds, selectionShownAs, standingBoxes } from './groups/dragged-boxes.ts';
import { isAltHeld } from './pointer.ts';
import { type Guide, snapTo } from './snap.ts';

/** How near, in pixels of the screen, a dragged node has to come to a line of another to be attracted. */
const attraction = 6;

/** What the canvas knows when a drag of nodes begins. */
export interface DragStart {
  /** React Flow's ids of what is dragged. */
  readonly nodeIds: readonly string[];
  /** The part of the drawing that is in sight: what is out of it attracts nothing. */
  readonly sight: Box;
  readonly zoom: number;
  /** Whether copies are dragged and the originals stay. */
  readonly isCopying: boolean;
}

interface Drag {
  /** All that happens in this drag is one undo step. */
  readonly mergeKey: string;
  /** Ids of the copies that are dragged, by those of the originals. */
  readonly copies: ReadonlyMap<string, string>;
  readonly others: readonly Box[];
  readonly reach: number;
}

let drags = 0;
let drag: Drag | null = null;

/** The lines that show what the dragged nodes are in line with. */
export const guidesStore = createStore<{ readonly guides: readonly Guide[] }>(() => ({ guides: [] }));

/** A drag of one or more nodes begins. */
export function beginDrag({ nodeIds, sight, zoom, isCopying }: DragStart): void {
  drags += 1;
  const mergeKey = `drag ${drags}`;
  const copies = isCopying ? copy(nodeIds, mergeKey) : new Map<string, string>();
  const dragged = new Set(copies.size > 0 ? copies.values() : nodeIds);
  const others = standingBoxes(documentStore.getState().document, dragged).filter((box) => boxesOverlap(box, sight));
  drag = { mergeKey, copies, others, reach: attraction / zoom };
}

/** The drag is over. */
export function endDrag(): void {
  drag = null;
  showGuides([]);
}

/** Merge key of the present drag's edits; null where nothing is dragged. */
export function dragKey(): string | null {
  return drag?.mergeKey ?? null;
}

/** The node that is really dragged where the drawing library thinks that this one is. */
export function draggedNode(id: string): string {
  return drag?.copies.get(id) ?? id;
}

/** Where nodes go that are dragged to these places: attracted by what they come near to, unless Alt is held. Places without a drag are left alone. */
export function followDrag(positions: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  if (!drag) return positions;
  const moved = new Map([...positions].map(([id, position]) => [draggedNode(id), position]));
  const moving = boxAround(boxesOf(documentStore.getState().document, moved));
  if (!moving || isAltHeld()) {
    showGuides([]);
    return moved;
  }
  const { dx, dy, guides } = snapTo(moving, drag.others, drag.reach);
  showGuides(guides);
  return new Map([...moved].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}

/** Copies what is dragged to where it is and selects the copies. */
function copy(nodeIds: readonly string[], mergeKey: string): ReadonlyMap<string, string> {
  const { document } = documentStore.getState();
  const content = copyElements(document, selectionShownAs(document, nodeIds));
  const pasted = pasteElements(document, content);
  applyEdit(() => pasted.document, { mergeKey });
  select(pasted.selection);
  return copiedIds(content, pasted);
}

function showGuides(guides: readonly Guide[]): void {
  if (guides.length > 0 || guidesStore.getState().guides.length > 0) guidesStore.setState({ guides });
}
