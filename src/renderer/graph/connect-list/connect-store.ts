import { createStore } from 'zustand/vanilla';
import { documentStore } from '../../document/document-store.ts';
import { pointBeside } from '../focus-element.ts';
import { type ClientPoint, dismissNotice } from '../notice-store.ts';
import { subjectLayer, subjectWire } from '../subject.ts';
import type { ConnectDirection } from './connection-candidates.ts';

/** A list of layers to wire one layer to or from. */
export interface ConnectRequest {
  readonly nodeId: string;
  /** The wire that is to lead elsewhere, of which `nodeId` is the end that stays; null where a new one is to be drawn. */
  readonly edgeId: string | null;
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
  connectStore.setState({ request: { nodeId, edgeId: null, direction, at: pointBeside({ kind: 'node', id: nodeId }) } });
}

/** Asks to (from) which layer the wire at hand is to lead instead: its other end stays. */
export function askForReconnection(direction: ConnectDirection): void {
  const edgeId = subjectWire();
  const edge = documentStore.getState().document.graph.edges.find(({ id }) => id === edgeId);
  if (!edge) return;
  dismissNotice();
  const nodeId = direction === 'to' ? edge.source : edge.target;
  connectStore.setState({ request: { nodeId, edgeId: edge.id, direction, at: pointBeside({ kind: 'edge', id: edge.id }) } });
}

/** Closes the list. */
export function closeConnectList(): void {
  connectStore.setState({ request: null });
}
