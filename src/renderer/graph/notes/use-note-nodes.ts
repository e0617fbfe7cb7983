import { useMemo } from 'react';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { useDocument } from '../use-document.ts';
import { flowNote, type NoteFlowNode } from './note-flow-node.ts';

/** The notes as React Flow wants them. */
export function useNoteNodes(): readonly NoteFlowNode[] {
  const words = useStrings(annotationStrings);
  const notes = useDocument(({ document }) => document.notes);
  const noteIds = useDocument(({ selection }) => selection.noteIds);
  return useMemo(() => {
    const selected = new Set(noteIds);
    return notes.map((note) => flowNote(note, selected.has(note.id), words));
  }, [notes, noteIds, words]);
}
