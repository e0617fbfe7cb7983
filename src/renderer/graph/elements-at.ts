import type { ClientPoint } from './notice-store.ts';

/** Where a mouse or touch event happened. */
export function pointOf(event: MouseEvent | TouchEvent): ClientPoint {
  const { clientX, clientY } = 'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

/** React Flow's id of the layer or folded group at that point, or null. */
export function nodeAt(point: ClientPoint): string | null {
  return idAt(point, '.react-flow__node:not(.react-flow__node-note, .react-flow__node-group-frame)');
}

/** Id of the wire at that point, or null. */
export function edgeAt(point: ClientPoint): string | null {
  return idAt(point, '.react-flow__edge');
}

/** Whether the empty canvas is at that point. */
export function isPaneAt({ x, y }: ClientPoint): boolean {
  return document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false;
}

/** Whether the drawing is at that point, in sight. */
export function isOverCanvas({ x, y }: ClientPoint): boolean {
  return document.elementFromPoint(x, y)?.closest('.react-flow') !== null;
}

function idAt({ x, y }: ClientPoint, selector: string): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest(selector)?.getAttribute('data-id');
    if (id) return id;
  }
  return null;
}
