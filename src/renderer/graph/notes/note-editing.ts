import { createStore } from 'zustand/vanilla';
import { endEdit } from '../../document/document-store.ts';

/** The note whose text is being typed, or null. */
export const noteEditing = createStore<{ readonly noteId: string | null }>(() => ({ noteId: null }));

/** Opens the text of a note for typing. What is typed is an undo step of its own. */
export function startEditing(noteId: string): void {
  endEdit();
  noteEditing.setState({ noteId });
}

/** Ends the typing. */
export function endEditing(): void {
  endEdit();
  noteEditing.setState({ noteId: null });
}
