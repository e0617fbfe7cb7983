/** Attribute of the parts of the window in which the keys of the canvas act. */
export const canvasKeys = { 'data-canvas-keys': '' } as const;

/**
 * Whether the keys of the canvas act while the focus is on `target`: in a part marked with `canvasKeys`, or nowhere. Never while a field, another
 * button or a dialog has it: React Flow's own keys listen to the whole document, and Backspace in a field would delete layers.
 */
export function isCanvasFocus(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], .nokey')) return false;
  return target === document.body || target.closest('[data-canvas-keys]') !== null;
}
