import { createStore } from 'zustand/vanilla';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { layOut } from '../document/layout/lay-out.ts';
import { sizeOfNode } from './node-sizes.ts';
import { dismissNotice } from './notice-store.ts';
import { showEverything } from './view-requests.ts';

/** How long nodes glide to their new places, in milliseconds; the style sheet of the canvas says the same. */
const glideTime = 260;

/** Whether nodes are gliding to new places. */
export const glideStore = createStore<{ readonly isGliding: boolean }>(() => ({ isGliding: false }));

let timer: ReturnType<typeof setTimeout> | null = null;

/** Lays the drawing out from left to right, as one undo step: the selected nodes if there are several, else all. */
export function tidyUp(): void {
  const { document, selection } = documentStore.getState();
  const isPart = selection.nodeIds.length > 1;
  const positions = layOut(document, isPart ? selection.nodeIds : document.graph.nodes.map(({ id }) => id), sizeOfNode);
  dismissNotice();
  glide();
  applyEdit((present) => moveNodes(present, positions));
  if (!isPart) showEverything();
}

/** Whether there is anything to lay out. */
export function canTidyUp(): boolean {
  return documentStore.getState().document.graph.nodes.length > 1;
}

function glide(): void {
  if (timer !== null) clearTimeout(timer);
  glideStore.setState({ isGliding: true });
  timer = setTimeout(() => glideStore.setState({ isGliding: false }), glideTime);
}
