import type { Position } from '../document/edits/graph-node.ts';
import type { ClientPoint } from './notice-store.ts';

/** What is known of the pointer between two events. */
interface Pointer {
  readonly at: ClientPoint;
  readonly isOverCanvas: boolean;
  readonly isAltHeld: boolean;
}

let last: Pointer | null = null;
let toPosition: ((point: ClientPoint) => Position) | null = null;

/** Whether Alt was held when the pointer moved last. */
export function isAltHeld(): boolean {
  return last?.isAltHeld ?? false;
}

/** Where on the drawing the pointer is; null where it is not over the canvas. */
export function pointedPosition(): Position | null {
  return last?.isOverCanvas && toPosition ? toPosition(last.at) : null;
}

/** Which point of the drawing a point of the window is; null while there is no canvas. */
export function positionAt(point: ClientPoint): Position | null {
  return toPosition ? toPosition(point) : null;
}

/** Follows the pointer over the window. `canvas` is the element of the canvas, `convert` turns a point of the window into one of the drawing. Returns what ends it. */
export function followPointer(canvas: HTMLElement, convert: (point: ClientPoint) => Position): () => void {
  const onMove = (event: PointerEvent) => {
    const isOverCanvas = event.target instanceof Node && canvas.contains(event.target);
    last = { at: { x: event.clientX, y: event.clientY }, isOverCanvas, isAltHeld: event.altKey };
  };
  const onLeave = () => {
    if (last) last = { ...last, isOverCanvas: false };
  };
  toPosition = convert;
  // Before the drawing library moves what is dragged, so that it is known then whether Alt is held.
  window.addEventListener('pointermove', onMove, { capture: true });
  window.addEventListener('pointerdown', onMove, { capture: true });
  document.documentElement.addEventListener('pointerleave', onLeave);
  return () => {
    window.removeEventListener('pointermove', onMove, { capture: true });
    window.removeEventListener('pointerdown', onMove, { capture: true });
    document.documentElement.removeEventListener('pointerleave', onLeave);
    last = null;
    toPosition = null;
  };
}
