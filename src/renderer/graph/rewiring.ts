import type { FinalConnectionState, HandleType, OnReconnect } from '@xyflow/react';
import type { ConnectionCheck } from '../../shared/compile/check-connection.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { reconnect } from '../document/edits/reconnect.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { isOverCanvas, nodeAt, pointOf } from './elements-at.ts';
import type { ShapeFlowEdge } from './flow-elements.ts';
import { setMovedWire } from './moved-wire.ts';
import { type ClientPoint, showNotice } from './notice-store.ts';
import { askWire } from './wiring.ts';

/** An end of a wire is taken hold of. */
export function beginRewiring(_event: unknown, { id }: ShapeFlowEdge): void {
  setMovedWire(id);
}

/** The end was dropped on a connection point that takes it. */
export const takeRewiring: OnReconnect<ShapeFlowEdge> = ({ id }, { source, target }) => {
  if (source !== target) rewire(id, source, target, null);
};

/**
 * The end was let go of. React Flow reports only ends that were dropped well; the others are looked at here: on a layer the wire is asked for, on the empty
 * canvas it is removed, outside it stays as it was. `fixed` is the end that stayed.
 */
export function endRewiring(
  event: MouseEvent | TouchEvent,
  { id, source, target }: ShapeFlowEdge,
  fixed: HandleType,
  { isValid, toNode }: FinalConnectionState,
): void {
  const at = pointOf(event);
  const dropped = toNode?.id ?? nodeAt(at);
  const other = dropped ?? undefined;
  if (!isValid && other === undefined && isOverCanvas(at)) applyEdit((document) => removeElements(document, { edgeIds: [id] }));
  const [from, to] = fixed === 'source' ? [source, other] : [other, target];
  if (!isValid && from !== undefined && to !== undefined && from !== to) rewire(id, from, to, at);
  setMovedWire(null);
}

/**
 * Gives a wire other ends (React Flow's ids) if it may have them (as one step with the layer that has to go in between); otherwise tells why not, at that
 * point. Returns the answer.
 */
export function rewire(edgeId: string, from: string, to: string, at: ClientPoint | null): ConnectionCheck {
  setMovedWire(edgeId);
  const { source, target, check } = askWire(from, to);
  setMovedWire(null);
  if (check.verdict === 'refused') {
    showNotice({ at, reason: check.reason, inserted: null });
    return check;
  }
  const through = check.verdict === 'allowed-with' ? check.layer : undefined;
  const before = documentStore.getState().document;
  applyEdit((document) => reconnect(document, { edgeId, source, target, through }));
  if (check.verdict === 'allowed-with' && documentStore.getState().document !== before)
    showNotice({ at, reason: check.reason, inserted: check.layer });
  return check;
}
