import { applyEdit, documentStore, select } from '../../document/document-store.ts';
import { addNote, freeNoteId, newNoteSize } from '../../document/edits/add-note.ts';
import { pointBeside } from '../focus-element.ts';
import { type ClientPoint, dismissNotice } from '../notice-store.ts';
import { pointedPosition, positionAt } from '../pointer.ts';
import { startEditing } from './note-editing.ts';

/** Puts a note where it was asked for, else under the pointer, else into the middle of the canvas, and lets its text be typed. */
export function addNoteHere(at?: ClientPoint): void {
  const { x, y } = (at ? positionAt(at) : pointedPosition()) ?? positionAt(pointBeside(null)) ?? { x: 0, y: 0 };
  const id = freeNoteId(documentStore.getState().document.notes);
  dismissNotice();
  applyEdit((document) =>
    addNote(document, { id, position: { x: Math.round(x - newNoteSize.width / 2), y: Math.round(y - newNoteSize.height / 2) } }),
  );
  select({ noteIds: [id] });
  startEditing(id);
}

/** The one note that is selected and nothing besides it; null otherwise. */
export function selectedNoteId(): string | null {
  const { nodeIds, edgeIds, noteIds } = documentStore.getState().selection;
  const [only = null] = noteIds;
  return noteIds.length === 1 && nodeIds.length + edgeIds.length === 0 ? only : null;
}

/** Lets the text of the selected note be edited in place. */
export function editSelectedNote(): void {
  const id = selectedNoteId();
  if (id !== null) startEditing(id);
}
