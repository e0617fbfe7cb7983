import type { Node } from '@xyflow/react';
import type { Note } from '../../../shared/project/annotations.ts';
import { flowIdOf } from '../flow-ids.ts';

/** What a note shows. */
export type NoteData = { readonly noteId: string; readonly text: string };

/** A note as React Flow wants it. */
export type NoteFlowNode = Node<NoteData, 'note'>;

/** What a screen reader says of notes, in the language of the window. */
export interface NoteWords {
  readonly note: string;
  readonly emptyNote: string;
  readonly spokenNote: (text: string) => string;
}

// React Flow raises what is selected by 1000: notes stay behind layers even then.
const noteDepth = -2000;

const drawnNotes = new WeakMap<Note, NoteFlowNode>();

/** The note for React Flow: the same object as last time where nothing about it changed. */
export function flowNote(note: Note, selected: boolean, words: NoteWords): NoteFlowNode {
  const last = drawnNotes.get(note);
  if (last && last.selected === selected && last.domAttributes?.['aria-roledescription'] === words.note) return last;
  const { id, text, position, width, height } = note;
  const drawn: NoteFlowNode = {
    id: flowIdOf('note', id),
    type: 'note',
    position,
    width,
    height,
    measured: { width, height },
    zIndex: noteDepth,
    data: { noteId: id, text },
    selected,
    connectable: false,
    ariaLabel: text.trim() === '' ? words.emptyNote : words.spokenNote(text),
    domAttributes: { 'aria-roledescription': words.note },
  };
  drawnNotes.set(note, drawn);
  return drawn;
}
