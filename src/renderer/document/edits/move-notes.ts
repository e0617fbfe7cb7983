import type { ProjectDocument } from '../../../shared/project/document.ts';
import { changeNote } from './change-note.ts';
import { type Position, withinPlane } from './graph-node.ts';

/** Puts notes at new places, by note id. */
export function moveNotes(document: ProjectDocument, positions: ReadonlyMap<string, Position>): ProjectDocument {
  return [...positions].reduce((moved, [id, position]) => changeNote(moved, id, { position: withinPlane(position) }), document);
}
