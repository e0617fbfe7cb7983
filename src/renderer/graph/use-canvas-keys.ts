import { type KeyboardEvent, useCallback } from 'react';
import { noteResizing } from '../app/commands/annotation-commands.ts';
import { runCommand } from '../app/commands/command.ts';
import { matches } from '../app/commands/shortcut.ts';
import { desk } from '../desk.ts';
import { documentStore } from '../document/document-store.ts';
import { isCanvasFocus } from './canvas-focus.ts';
import { focusElement, focusedElement, isClickedCanvas } from './focus-element.ts';
import { type Direction, focusOrder, nextFocus } from './focus-order.ts';
import { drawnGraph } from './groups/drawn-graph.ts';
import { askForLayer } from './quick-add/ask-for-layer.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The keys of the canvas that move the focus. Arrow keys go along the wires and through the layers; React Flow keeps those of a selected layer, which
 * move it, so with Alt they go along the wires there too.
 */
export function useCanvasKeys(): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const isCommand = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.defaultPrevented || isCommand) return;
    const isOnFrame = event.target === event.currentTarget;
    if (event.key === 'Tab') return addFromFrame(event, isOnFrame);
    // With something selected and no layer in focus, arrow keys move the selection.
    const isFree = isOnFrame && documentStore.getState().selection.nodeIds.length === 0;
    if (isFree || focusedElement()) moveFocus(event);
  }, []);
  const onKeyDownCapture = useCallback((event: KeyboardEvent<HTMLElement>) => {
    // React Flow would move what has the focus by arrow keys, whatever is held with them.
    if (resizeNote(event)) event.stopPropagation();
    if (event.altKey && !event.ctrlKey && !event.metaKey && focusedElement() && moveFocus(event)) event.stopPropagation();
  }, []);
  return { onKeyDown, onKeyDownCapture };
}

/**
 * Tab adds a layer after a click on the empty canvas, as in other node editors. Whoever came to the canvas by keyboard goes on to the first layer
 * with it: otherwise nobody could leave the canvas.
 */
function addFromFrame(event: KeyboardEvent<HTMLElement>, isOnFrame: boolean): void {
  if (!isOnFrame || !isClickedCanvas(event.currentTarget)) return;
  event.preventDefault();
  askForLayer();
}

/** Whether the keys stand for another size of the selected note, which it then has. */
function resizeNote(event: KeyboardEvent<HTMLElement>): boolean {
  const asked = Object.values(noteResizing).find(({ shortcuts }) =>
    shortcuts.some((shortcut) => matches(shortcut, event.nativeEvent, desk.platform)),
  );
  if (!asked || !isCanvasFocus(event.target) || !asked.isAvailable()) return false;
  event.preventDefault();
  runCommand(asked);
  return true;
}

/** Whether the key led somewhere. */
function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const direction = directions[event.key];
  if (!direction) return false;
  const { document } = documentStore.getState();
  const graph = drawnGraph(document.graph, document.groups);
  const focused = focusedElement();
  const [first] = focusOrder(graph);
  const next = focused ? nextFocus(graph, focused, direction) : first === undefined ? null : { kind: 'node' as const, id: first };
  if (!next) return false;
  event.preventDefault();
  focusElement(next);
  return true;
}
