import type { Focused } from './focus-order.ts';
import type { ClientPoint } from './notice-store.ts';

/** The drawn layer or wire that has the focus; null where another part of the window has it. */
export function focusedElement(): Focused | null {
  return elementIn(document.activeElement);
}

/** The drawn layer or wire that is this very element, or null. */
function elementIn(element: Element | null): Focused | null {
  const id = element?.getAttribute('data-id') ?? null;
  if (!element || id === null) return null;
  if (element.classList.contains('react-flow__node')) return { kind: 'node', id };
  return element.classList.contains('react-flow__edge') ? { kind: 'edge', id } : null;
}

/** The drawn layer or wire around an element of the page, or null. */
export function elementAround(target: EventTarget | null): Focused | null {
  return target instanceof Element ? elementIn(target.closest('.react-flow__node, .react-flow__edge')) : null;
}

/** Whether the focus is on the canvas itself or nowhere: on no layer, no button, no field. */
export function isFocusFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.hasAttribute('data-canvas');
}

/** Attribute of the canvas, which can have the focus itself. */
export const canvasFrame = { 'data-canvas': '', tabIndex: 0 } as const;

/** Moves the focus to the canvas itself. */
export function focusCanvas(): void {
  canvasElement()?.focus();
}

/** Attribute of the canvas while it has the focus because somebody clicked it: then no ring is drawn around it, and Tab adds a layer. */
const pointed = 'data-pointed';

/** Moves the focus to the canvas that was clicked. */
export function focusClickedCanvas(): void {
  const canvas = canvasElement();
  canvas?.focus();
  canvas?.toggleAttribute(pointed, true);
  canvas?.addEventListener('blur', () => canvas.removeAttribute(pointed), { once: true });
}

/** Whether this element is the canvas, in focus because it was clicked. */
export function isClickedCanvas(element: Element): boolean {
  return element.hasAttribute(pointed);
}

/** Frames in which a new layer is measured; only then it can take the focus. */
const patience = 60;

/** Moves the focus to a layer or a wire; waits for one that is just being drawn. */
export function focusElement(wanted: Focused, framesLeft = patience): void {
  const drawn = drawnElement(wanted);
  // The frame of a group cannot have the focus itself; its title can.
  const element = drawn?.querySelector<HTMLElement>('[data-frame-title]') ?? drawn;
  element?.focus();
  const hasFocus = element !== null && document.activeElement === element;
  if (!hasFocus && framesLeft > 0) requestAnimationFrame(() => focusElement(wanted, framesLeft - 1));
}

/** Where a list about a layer or a wire opens: right of the layer's head, in the middle of the wire; the middle of the canvas where neither is drawn. */
export function pointBeside(wanted: Focused | null): ClientPoint {
  const element = wanted ? drawnElement(wanted) : null;
  if (!element) return middleOf(canvasElement());
  const { right, top, height } = element.getBoundingClientRect();
  return wanted?.kind === 'edge' ? middleOf(element) : { x: right + 8, y: top + Math.min(20, height / 2) };
}

function middleOf(element: Element | null): ClientPoint {
  const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-canvas]');
}

function drawnElement({ kind, id }: Focused): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.react-flow__${kind}[data-id="${CSS.escape(id)}"]`);
}
