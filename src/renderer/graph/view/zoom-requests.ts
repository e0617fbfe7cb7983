import { createStore } from 'zustand/vanilla';
import { documentStore } from '../../document/document-store.ts';
import { type Selection, selectionOf } from '../../document/selection.ts';

/** How the canvas is asked to move. Each request is a new object. */
export type ZoomRequest =
  | { readonly to: 'closer' | 'further' | 'actual' }
  /** These elements in the middle, large enough to be read; or as large as the canvas takes them. */
  | { readonly to: 'centre' | 'fit'; readonly elements: Selection };

/** The last request; null before the first. A canvas follows those that are made while it is shown. */
export const zoomRequests = createStore<{ readonly last: ZoomRequest | null }>(() => ({ last: null }));

/** Shows the canvas a step larger. */
export function zoomIn(): void {
  zoomRequests.setState({ last: { to: 'closer' } });
}

/** Shows the canvas a step smaller. */
export function zoomOut(): void {
  zoomRequests.setState({ last: { to: 'further' } });
}

/** Shows the canvas in its own size, around the point that is in the middle. */
export function zoomToActualSize(): void {
  zoomRequests.setState({ last: { to: 'actual' } });
}

/** Shows what is selected as large as the canvas takes it. */
export function zoomToSelection(): void {
  zoomRequests.setState({ last: { to: 'fit', elements: documentStore.getState().selection } });
}

/** Brings elements into the middle of the canvas, large enough to be read. */
export function centreOn(elements: Partial<Selection>): void {
  zoomRequests.setState({ last: { to: 'centre', elements: selectionOf(elements) } });
}
