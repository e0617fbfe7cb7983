import type { Note } from '../../../shared/project/annotations.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';

/** The document with one note changed; the same document where there is no such note or nothing about it changes. */
export function changeNote(document: ProjectDocument, noteId: string, change: Partial<Omit<Note, 'id'>>): ProjectDocument {
  const note = document.notes.find(({ id }) => id === noteId);
  if (!note) return document;
  const next = { ...note, ...change };
  const isSame =
    next.text === note.text &&
    next.width === note.width &&
    next.height === note.height &&
    next.position.x === note.position.x &&
    next.position.y === note.position.y;
  return isSame ? document : { ...document, notes: document.notes.map((candidate) => (candidate === note ? next : candidate)) };
}
