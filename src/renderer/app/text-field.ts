/** Inputs in which nothing is typed. */
const untyped = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether text is typed into an element, so that keys belong to it. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement ? !untyped.has(target.type) : target.closest('[role="textbox"], [role="searchbox"]') !== null;
}
