import { applyEdit, documentStore } from '../document/document-store.ts';
import type { Position } from '../document/edits/graph-node.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { moveNotes } from '../document/edits/move-notes.ts';
import { selectionCount } from '../document/selection.ts';
import { isCanvasFocus } from './canvas-focus.ts';

/** How far an arrow key moves the selection, in pixels at zoom 1: as far as React Flow moves the node that has the focus. */
const step = 5;
/** How many steps it goes with Shift. */
const fast = 4;

const directions: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** Merge key of moves by arrow keys: those of the same nodes, one after the other, are one undo step. */
export function nudgeKey(nodeIds: readonly string[]): string {
  return `nudge ${[...nodeIds].sort().join(' ')}`;
}

/** Moves the selected nodes and notes by so many steps. */
export function nudgeSelection(x: number, y: number): void {
  const { nodeIds, noteIds } = documentStore.getState().selection;
  const moved = (items: readonly Placed[], ids: readonly string[]) => {
    const selected = new Set(ids);
    const found = items.filter(({ id }) => selected.has(id));
    return new Map(found.map(({ id, position }) => [id, { x: position.x + step * x, y: position.y + step * y }]));
  };
  applyEdit((document) => moveNotes(moveNodes(document, moved(document.graph.nodes, nodeIds)), moved(document.notes, noteIds)), {
    mergeKey: nudgeKey([...nodeIds, ...noteIds]),
  });
}

/** Something that stands on the canvas. */
interface Placed {
  readonly id: string;
  readonly position: Position;
}

/**
 * Moves the selection by the arrow keys while the focus is in the canvas or nowhere; React Flow does so only for a node that has the focus. In the palette
 * arrow keys are for the palette. Returns what ends it.
 */
export function listenToNudges(canvas: HTMLElement): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions.get(event.key);
    const isTaken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
    const isHere = isCanvasFocus(event.target) && (event.target === document.body || canvas.contains(event.target as Node));
    if (!direction || isTaken || !isHere || selectionCount({ ...documentStore.getState().selection, edgeIds: [] }) === 0) return;
    event.preventDefault();
    const steps = event.shiftKey ? fast : 1;
    nudgeSelection(direction[0] * steps, direction[1] * steps);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
