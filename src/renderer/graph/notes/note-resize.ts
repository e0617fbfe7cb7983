import { applyEdit, documentStore } from '../../document/document-store.ts';
import { resizeNote } from '../../document/edits/resize-note.ts';
import { selectedNoteId } from './note-commands.ts';

let resizes = 0;
let isResizing = false;

/** An edge or corner of a note is taken hold of: all of its resizing is one undo step. */
export function beginResize(): void {
  resizes += 1;
  isResizing = true;
}

/** It is let go. */
export function endResize(): void {
  isResizing = false;
}

/** Merge key of the present resizing; null where there is none. */
export function resizeKey(): string | null {
  return isResizing ? `resize ${resizes}` : null;
}

/** How far a key moves an edge of a note, in pixels at zoom 1. */
const step = 20;

/** Makes the selected note so many steps wider and taller; the keys of one note, one after the other, are one undo step. */
export function resizeSelectedNote(wider: number, taller: number): void {
  const id = selectedNoteId();
  const note = documentStore.getState().document.notes.find((each) => each.id === id);
  if (!note) return;
  const size = { width: note.width + step * wider, height: note.height + step * taller };
  applyEdit((document) => resizeNote(document, note.id, size), { mergeKey: `resize ${note.id} by keys` });
}
