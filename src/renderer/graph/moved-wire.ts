let edgeId: string | null = null;

/** The wire one end of which is being dragged; null where none is. */
export function movedWire(): string | null {
  return edgeId;
}

/** The end of a wire is being dragged, or no longer (null). */
export function setMovedWire(id: string | null): void {
  edgeId = id;
}
