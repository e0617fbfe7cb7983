import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to the button in an element that has just appeared, where the button that had it is gone: what comes next is then at hand for the keyboard,
 * and nobody who is somewhere else is taken away from there.
 */
export function useFocusWhereLost(hasAppeared: boolean): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.getAttribute('role') === 'dialog';
    if (hasAppeared && isLost) element.current?.querySelector('button')?.focus();
  }, [hasAppeared]);
  return element;
}
