import { formatClipboardContent, parseClipboardContent } from '../../shared/project/clipboard-content.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { desk } from '../desk.ts';
import { applyEdit, documentStore, select } from '../document/document-store.ts';
import { copyElements } from '../document/edits/copy-elements.ts';
import type { Position } from '../document/edits/graph-node.ts';
import { hasRoomFor, pasteElements } from '../document/edits/paste-elements.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { type ClientPoint, dismissNotice } from '../graph/notice-store.ts';
import { pointedPosition, positionAt } from '../graph/pointer.ts';
import { showNode } from '../graph/view-requests.ts';
import { createTurns } from './in-turn.ts';
import { dismissNotices, notify } from './notice-store.ts';

type Content = ReturnType<typeof copyElements>;

/** One after the other, so that what is pasted right after copying is what was copied. */
const inTurn = createTurns();

/** Whether layers or notes are selected, and no text: that would be copied instead. */
export function canCopy(): boolean {
  const { nodeIds, noteIds } = documentStore.getState().selection;
  return nodeIds.length + noteIds.length > 0 && (window.getSelection()?.isCollapsed ?? true);
}

/** Whether layers or notes are selected. */
export function canDuplicate(): boolean {
  const { nodeIds, noteIds } = documentStore.getState().selection;
  return nodeIds.length + noteIds.length > 0;
}

/** Puts the selected layers and notes onto the system's clipboard. Whether that worked. */
export function copySelection(): Promise<boolean> {
  const { document, selection } = documentStore.getState();
  return write(copyElements(document, selection));
}

/** Puts the selected layers and notes onto the system's clipboard, then removes all that is selected; gaps in a chain are closed. */
export async function cutSelection(): Promise<void> {
  const { document, selection } = documentStore.getState();
  // What is not on the clipboard is not removed.
  if (await write(copyElements(document, selection))) applyEdit((present) => removeElements(present, selection));
}

/**
 * Adds what the system's clipboard holds: at a point of the window (`at`), else where the pointer is, or near what it was copied from. What cannot be
 * pasted is told and changes nothing.
 */
export function pasteFromClipboard(at?: ClientPoint): Promise<void> {
  const middle = at ? positionAt(at) : pointedPosition();
  return inTurn(async () => {
    const { text } = await desk.readClipboardText({});
    const content = parseClipboardContent(text ?? '');
    if (content.ok) add(content.value, middle);
    else tell(content.diagnostics);
  });
}

/** Adds the selected layers and notes once more, with the wires among them only. The clipboard stays as it is. */
export function duplicateSelection(): void {
  const { document, selection } = documentStore.getState();
  add(copyElements(document, selection), null);
}

function add(content: Content, middle: Position | null): void {
  const { document } = documentStore.getState();
  if (!hasRoomFor(document, content)) {
    tell([diagnose('GD523', { nodes: document.graph.nodes.length + content.nodes.length, maximum: limits.nodes })]);
    return;
  }
  const pasted = pasteElements(document, content, middle);
  dismissNotice();
  tell([]);
  applyEdit(() => pasted.document);
  select(pasted.selection);
  const [first] = pasted.selection.nodeIds;
  if (first !== undefined && middle === null) showNode(first);
}

/** Tells what went wrong with the clipboard now, instead of what went wrong before. */
function tell(diagnostics: readonly Diagnostic[]): void {
  dismissNotices('GD520', 'GD521', 'GD522', 'GD523');
  notify(diagnostics);
}

function write(content: Content): Promise<boolean> {
  return inTurn(async () => {
    const text = formatClipboardContent(content);
    if (text.length > limits.clipboardLength) {
      tell([diagnose('GD523', { nodes: content.nodes.length, maximum: limits.nodes })]);
      return false;
    }
    await desk.writeClipboardText({ text });
    return true;
  });
}
