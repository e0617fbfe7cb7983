import { type Note, noteBounds } from '../../../shared/project/annotations.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { freeId, type Position, withinPlane } from './graph-node.ts';

/** Size of a note that nobody has resized yet, in pixels at zoom 1. */
export const newNoteSize = { width: 200, height: 96 } as const;

/** A note that is to be put on the canvas. `id` must be free (`freeNoteId`). */
export interface NewNote {
  readonly id: string;
  /** Its upper left corner. */
  readonly position: Position;
}

/** Puts an empty note on the canvas. A canvas full of notes stays as it is. */
export function addNote(document: ProjectDocument, { id, position }: NewNote): ProjectDocument {
  const { notes } = document;
  if (notes.length >= limits.notes || notes.some((note) => note.id === id)) return document;
  return { ...document, notes: [...notes, { id, text: '', position: withinPlane(position), ...newNoteSize }] };
}

/** An id that none of the notes has. */
export function freeNoteId(notes: readonly Note[]): string {
  return freeId(notes, 't');
}

/** A width or height as near to `wanted` as a note may have it. */
export function withinNoteBounds(wanted: number, side: 'width' | 'height'): number {
  const least = side === 'width' ? noteBounds.leastWidth : noteBounds.leastHeight;
  return Number.isNaN(wanted) ? newNoteSize[side] : Math.min(noteBounds.greatest, Math.max(least, wanted));
}
