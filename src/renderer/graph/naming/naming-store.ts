import { createStore } from 'zustand/vanilla';
import { applyEdit } from '../../document/document-store.ts';
import { renameGroup } from '../../document/edits/change-group.ts';
import { renameNode } from '../../document/edits/rename-node.ts';
import { refOf } from '../flow-ids.ts';
import { focusElement } from '../focus-element.ts';
import { subjectLayer } from '../subject.ts';

/** The layer or group whose name is being typed where it stands, by React Flow's id, or null. */
export const namingStore = createStore<{ readonly nodeId: string | null }>(() => ({ nodeId: null }));

/** Opens the name of a layer or group for typing. */
export function startNaming(nodeId: string): void {
  namingStore.setState({ nodeId });
}

/** Attribute of the name of a layer or group: a double click there opens it for typing. */
export const nodeName = { 'data-node-name': '' } as const;

/** Opens a name for typing where that is what was double-clicked. */
export function nameDoubleClicked(target: EventTarget, nodeId: string): void {
  if (target instanceof Element && target.closest('[data-node-name]')) startNaming(nodeId);
}

/** Opens the name of the layer at hand for typing. */
export function renameSubject(): void {
  const nodeId = subjectLayer();
  if (nodeId !== null) startNaming(nodeId);
}

/** Ends the typing and takes a new name over, as one undo step; null leaves the old one. An empty name brings back that of the kind, or the number. */
export function endNaming(name: string | null): void {
  const { nodeId } = namingStore.getState();
  if (nodeId === null) return;
  namingStore.setState({ nodeId: null });
  if (name === null) return;
  const { kind, id } = refOf(nodeId);
  applyEdit((document) => (kind === 'layer' ? renameNode(document, id, name) : renameGroup(document, id, name)));
}

/** Ends the typing by key: the focus goes back to the layer or group. */
export function endNamingByKey(name: string | null): void {
  const { nodeId } = namingStore.getState();
  endNaming(name);
  if (nodeId !== null) focusElement({ kind: 'node', id: nodeId });
}
