import { useEffect } from 'react';
import { select } from '../document/document-store.ts';
import { nothingSelected } from '../document/selection.ts';
import { deleteSelection } from './canvas-commands.ts';
import { showEverything } from './view-requests.ts';

/** Attribute of the parts of the window in which the keys of the canvas act. */
export const canvasKeys = { 'data-canvas-keys': '' } as const;

/**
 * The keys of the canvas. They act while the focus is in a part marked with `canvasKeys` or nowhere, never while a field, another button or
 * a dialog has it: React Flow's own keys listen to the whole document, and Backspace in a field would delete layers.
 */
export function useCanvasKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isForCanvas(event.target)) return;
      if (carryOut(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isForCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], .nokey')) return false;
  return target === document.body || target.closest('[data-canvas-keys]') !== null;
}

function carryOut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      deleteSelection();
      return true;
    case 'Escape':
      select(nothingSelected);
      return true;
    case 'Home':
      showEverything();
      return true;
    default:
      return false;
  }
}
