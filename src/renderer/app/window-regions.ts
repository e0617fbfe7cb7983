/** Attribute of the parts of the window that F6 goes to. */
export const windowRegion = { 'data-window-region': '' } as const;

/** What can take the focus. On the canvas, wires stand before layers; a layer is the better place to begin. */
const focusable = ['.react-flow__node[tabindex="0"]', 'button, input, select, textarea, a[href], [tabindex="0"]'] as const;

/** Where the focus was last in each part. */
const lastFocus = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus was in each part of the window. */
export function rememberFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    const region = target instanceof HTMLElement && regionOf(target);
    if (region) lastFocus.set(region, target);
  });
}

/** Moves the focus to the next or the previous part of the window: where it was there the last time, else to what comes first in it. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-window-region]')];
  const present = document.activeElement && regionOf(document.activeElement);
  const index = present ? regions.indexOf(present) : -1;
  const next = index === -1 && step === -1 ? regions.length - 1 : index + step;
  const region = regions[(next + regions.length) % regions.length];
  if (region) focusIn(region);
}

function focusIn(region: HTMLElement): void {
  const last = lastFocus.get(region);
  const all = focusable.flatMap((selector) => [...region.querySelectorAll<HTMLElement>(selector)]);
  const target = last && canTakeFocus(last) ? last : all.find(canTakeFocus);
  target?.focus();
}

function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && element.tabIndex >= 0 && element.getClientRects().length > 0 && !element.matches(':disabled');
}

function regionOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-window-region]');
}
