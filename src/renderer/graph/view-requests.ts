import { createStore } from 'zustand/vanilla';

/** What the canvas is asked to show: everything, or (if it is out of sight) one node. Each request is a new object. */
export type ViewRequest = { readonly nodeId: string | null };

/** The last request; null before the first. */
export const viewRequests = createStore<{ readonly last: ViewRequest | null }>(() => ({ last: null }));

/** Zooms and pans so that the whole drawing is in sight. */
export function showEverything(): void {
  viewRequests.setState({ last: { nodeId: null } });
}

/** Brings a node into sight, if it is not; and with it the whole drawing, where that was in sight before. */
export function showNode(nodeId: string): void {
  viewRequests.setState({ last: { nodeId } });
}
