import { useRef } from 'react';

/** What the content of a dialog is given so that the focus comes back. */
export interface FocusReturn {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * Brings the focus back to where it was before a dialog opened: one that a key opens has no trigger to which it would go by itself. `then` is called
 * afterwards, and may move the focus elsewhere.
 */
export function useFocusReturn(then?: () => void): FocusReturn {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
      then?.();
    },
  };
}
