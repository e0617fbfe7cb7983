import { createStore } from 'zustand/vanilla';
import { pointBeside } from '../focus-element.ts';
import { type ClientPoint, dismissNotice } from '../notice-store.ts';
import { subjectLayer } from '../subject.ts';
import type { ConnectDirection } from './connection-candidates.ts';

/** A list of layers to wire one layer to or from. */
export interface ConnectRequest {
  readonly nodeId: string;
  readonly direction: ConnectDirection;
  /** Where it opens. */
  readonly at: ClientPoint;
}

/** The list that is open, or null. */
export const connectStore = createStore<{ readonly request: ConnectRequest | null }>(() => ({ request: null }));

/** Asks to (from) which layer to wire the layer at hand. */
export function askForConnection(direction: ConnectDirection): void {
  const nodeId = subjectLayer();
  if (nodeId === null) return;
  dismissNotice();
  connectStore.setState({ request: { nodeId, direction, at: pointBeside({ kind: 'node', id: nodeId }) } });
}

/** Closes the list. */
export function closeConnectList(): void {
  connectStore.setState({ request: null });
}
