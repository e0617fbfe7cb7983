import type { ProjectDocument } from '../../../shared/project/document.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { changeNote } from './change-note.ts';

/** Gives a note another text; one that is too long is cut. */
export function setNoteText(document: ProjectDocument, noteId: string, text: string): ProjectDocument {
  return changeNote(document, noteId, { text: text.slice(0, limits.noteLength) });
}
