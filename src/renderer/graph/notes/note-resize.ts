let resizes = 0;
let isResizing = false;

/** An edge or corner of a note is taken hold of: all of its resizing is one undo step. */
export function beginResize(): void {
  resizes += 1;
  isResizing = true;
}

/** It is let go. */
export function endResize(): void {
  isResizing = false;
}

/** Merge key of the present resizing; null where there is none. */
export function resizeKey(): string | null {
  return isResizing ? `resize ${resizes}` : null;
}
