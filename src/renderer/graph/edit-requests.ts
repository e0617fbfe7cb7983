import { createStore } from 'zustand/vanilla';
import { documentStore, select } from '../document/document-store.ts';
import { focusCanvas, focusElement, focusedElement, isFocusFree } from './focus-element.ts';
import { subjectLayer } from './subject.ts';

/** How often the inspector was asked to take the focus. */
export const editRequests = createStore<{ readonly count: number }>(() => ({ count: 0 }));

/** Whether Enter means the layer at hand: not where the focus is on a button at the canvas, which Enter presses, or on a wire. */
export function isSubjectEditable(): boolean {
  const isAtCanvas = document.activeElement?.closest('[data-canvas-keys]') != null;
  return (!isAtCanvas || isFocusFree() || focusedElement()?.kind === 'node') && subjectLayer() !== null;
}

/** Selects the layer at hand and moves the focus to its first field in the inspector. */
export function editSubject(): void {
  const id = subjectLayer();
  if (id === null) return;
  select({ nodeIds: [id] });
  editRequests.setState(({ count }) => ({ count: count + 1 }));
}

/** Moves the focus from a field back to the canvas: to the selected layer, where there is one. */
export function returnToCanvas(): void {
  const [id] = documentStore.getState().selection.nodeIds;
  if (id === undefined) focusCanvas();
  else focusElement({ kind: 'node', id });
}
