import { applyEdit, documentStore } from '../document/document-store.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
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

/** Moves the selected nodes by so many steps. */
export function nudgeSelection(x: number, y: number): void {
  const { document, selection } = documentStore.getState();
  const selected = new Set(selection.nodeIds);
  const nodes = document.graph.nodes.filter(({ id }) => selected.has(id));
  const positions = new Map(nodes.map(({ id, position }) => [id, { x: position.x + step * x, y: position.y + step * y }]));
  applyEdit((present) => moveNodes(present, positions), { mergeKey: nudgeKey([...positions.keys()]) });
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
    if (!direction || isTaken || !isHere || documentStore.getState().selection.nodeIds.length === 0) return;
    event.preventDefault();
    const steps = event.shiftKey ? fast : 1;
    nudgeSelection(direction[0] * steps, direction[1] * steps);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
