import { createStore } from 'zustand/vanilla';
import type { WireEnd } from '../../document/edits/add-layer-at.ts';
import type { ClientPoint } from '../notice-store.ts';

/** What is to become of the layer that is chosen: it stands free, closes a wire, or goes into one. */
export type QuickAddGoal =
  | { readonly kind: 'free' }
  | { readonly kind: 'wire-end'; readonly wireEnd: WireEnd }
  | { readonly kind: 'wire'; readonly edgeId: string };

/** A list of layers that is to open. */
export interface QuickAddRequest {
  readonly goal: QuickAddGoal;
  /** Where it opens. */
  readonly at: ClientPoint;
  /** Whether the layer goes where the list opens: somebody pointed there. Otherwise it goes to a free place nearby. */
  readonly isPointed: boolean;
}

/** The list of layers that is open, or null. */
export const quickAddStore = createStore<{ readonly request: QuickAddRequest | null }>(() => ({ request: null }));

/** Opens the list of layers. */
export function openQuickAdd(request: QuickAddRequest): void {
  quickAddStore.setState({ request });
}

/** Closes the list of layers. */
export function closeQuickAdd(): void {
  quickAddStore.setState({ request: null });
}
