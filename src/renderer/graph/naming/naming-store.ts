import { createStore } from 'zustand/vanilla';
import { applyEdit } from '../../document/document-store.ts';
import { renameNode } from '../../document/edits/rename-node.ts';
import { focusElement } from '../focus-element.ts';
import { subjectLayer } from '../subject.ts';

/** The layer whose name is being typed in its head, or null. */
export const namingStore = createStore<{ readonly nodeId: string | null }>(() => ({ nodeId: null }));

/** Opens the name of a layer for typing. */
export function startNaming(nodeId: string): void {
  namingStore.setState({ nodeId });
}

/** Attribute of the name in the head of a layer: a double click there opens it for typing. */
export const nodeName = { 'data-node-name': '' } as const;

/** Opens the name of a layer for typing where that is what was double-clicked. */
export function nameDoubleClicked(target: EventTarget, nodeId: string): void {
  if (target instanceof Element && target.closest('[data-node-name]')) startNaming(nodeId);
}

/** Opens the name of the layer at hand for typing. */
export function renameSubject(): void {
  const nodeId = subjectLayer();
  if (nodeId !== null) startNaming(nodeId);
}

/** Ends the typing and takes a new name over, as one undo step; null leaves the old one. An empty name brings back that of the kind. */
export function endNaming(name: string | null): void {
  const { nodeId } = namingStore.getState();
  if (nodeId === null) return;
  namingStore.setState({ nodeId: null });
  if (name !== null) applyEdit((document) => renameNode(document, nodeId, name));
}

/** Ends the typing by key: the focus goes back to the layer. */
export function endNamingByKey(name: string | null): void {
  const { nodeId } = namingStore.getState();
  endNaming(name);
  if (nodeId !== null) focusElement({ kind: 'node', id: nodeId });
}
