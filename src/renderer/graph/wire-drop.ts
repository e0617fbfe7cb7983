import { createStore } from 'zustand/vanilla';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { insertNode, mayInsertNode } from '../document/edits/insert-node.ts';
import { dragKey } from './drag.ts';
import { showNode } from './view-requests.ts';

/** The wire into which the dragged node would go if it were dropped now. */
export const wireDropStore = createStore<{ readonly edgeId: string | null }>(() => ({ edgeId: null }));

// Asked at every move of the pointer; where the answer is known for a node, its drag has not changed any wire since.
const answers = new Map<string, boolean>();

/** A dragged node is over a wire, or over none. */
export function hoverWire(nodeId: string, edgeId: string | null): void {
  const wanted = edgeId !== null && mayDrop(nodeId, edgeId) ? edgeId : null;
  if (wireDropStore.getState().edgeId !== wanted) wireDropStore.setState({ edgeId: wanted });
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
