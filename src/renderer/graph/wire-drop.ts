import { createStore } from 'zustand/vanilla';
import type { ConnectionCheck } from '../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import type { LayerKind } from '../../shared/spec/layers/layer-catalog.ts';
import { compilationLanguage } from '../compile/compilation-store.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { insertNode, mayInsertNode } from '../document/edits/insert-node.ts';
import { dragKey } from './drag.ts';
import { type ClientPoint, dismissHint, showNotice } from './notice-store.ts';
import { checkKind } from './quick-add/fitting-layers.ts';
import { showNode } from './view-requests.ts';

/** The wire into which the dragged node or layer would go if it were dropped now. */
export const wireDropStore = createStore<WireDrop>(() => ({ edgeId: null, isDrawn: false }));

interface WireDrop {
  readonly edgeId: string | null;
  /** Whether what is dragged is drawn already, and hides a part of the drawing. */
  readonly isDrawn: boolean;
}

// Asked at every move of the pointer; where the answer is known for a node, its drag has not changed any wire since.
const answers = new Map<string, boolean>();

/** A dragged node is over a wire, or over none. */
export function hoverWire(nodeId: string, edgeId: string | null): void {
  const wanted = edgeId !== null && mayDrop(nodeId, edgeId) ? edgeId : null;
  if (wireDropStore.getState().edgeId !== wanted) wireDropStore.setState({ edgeId: wanted, isDrawn: true });
}

let asked: { readonly document: ProjectDocument; readonly key: string; readonly check: ConnectionCheck } | null = null;

/** Whether a layer out of the palette fits into a wire, and with what in between. Asked at every move of the pointer. */
export function askIntoWire(kind: LayerKind, edgeId: string): ConnectionCheck {
  const { document } = documentStore.getState();
  const key = JSON.stringify([kind, edgeId]);
  if (asked?.document === document && asked.key === key) return asked.check;
  const check = checkKind(document, kind, { kind: 'wire', edgeId }, compilationLanguage());
  asked = { document, key, check };
  return check;
}

/** A layer out of the palette is over a wire, or over none: shows whether it would go into it, and what in between, or why not. */
export function hoverWireWith(kind: LayerKind, edgeId: string | null, at: ClientPoint): void {
  const check = edgeId === null ? null : askIntoWire(kind, edgeId);
  const wanted = check !== null && check.verdict !== 'refused' ? edgeId : null;
  if (wireDropStore.getState().edgeId !== wanted) wireDropStore.setState({ edgeId: wanted, isDrawn: false });
  if (edgeId === hinted) return;
  hinted = edgeId;
  if (check?.verdict === 'refused') showNotice({ at, reason: check.reason, inserted: null, isHint: true });
  else if (check?.verdict === 'allowed-with') showNotice({ at, reason: check.reason, inserted: check.layer, isHint: true });
  else dismissHint();
}

/** The wire of which the hint is: that stays where it is as long as the pointer is over the same wire. */
let hinted: string | null = null;

/** Nothing out of the palette is over the canvas any longer. */
export function leaveWire(): void {
  hinted = null;
  dismissHint();
  if (wireDropStore.getState().edgeId !== null) wireDropStore.setState({ edgeId: null });
}

/** The dragged node is dropped: into the wire that it is over, if there is one, as one step with its move. */
export function dropNode(nodeId: string): void {
  const { edgeId } = wireDropStore.getState();
  answers.clear();
  if (edgeId === null) return;
  wireDropStore.setState({ edgeId: null });
  applyEdit((document) => insertNode(document, nodeId, edgeId), { mergeKey: dragKey() ?? undefined });
  showNode(nodeId);
}

function mayDrop(nodeId: string, edgeId: string): boolean {
  const key = JSON.stringify([nodeId, edgeId]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = mayInsertNode(documentStore.getState().document, nodeId, edgeId);
  answers.set(key, answer);
  return answer;
}
