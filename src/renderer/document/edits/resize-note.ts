import type { ProjectDocument } from '../../../shared/project/document.ts';
import { withinNoteBounds } from './add-note.ts';
import { changeNote } from './change-note.ts';

/** Gives a note another size, within what a note may have. Its upper left corner stays where it is. */
export function resizeNote(
  document: ProjectDocument,
  noteId: string,
  { width, height }: { readonly width: number; readonly height: number },
): ProjectDocument {
  return changeNote(document, noteId, { width: withinNoteBounds(width, 'width'), height: withinNoteBounds(height, 'height') });
}
