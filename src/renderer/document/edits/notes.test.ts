import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { addNote, freeNoteId, newNoteSize } from './add-note.ts';
import { moveNotes } from './move-notes.ts';
import { resizeNote } from './resize-note.ts';
import { setNoteText } from './set-note-text.ts';

const planar = templates.planar.document;
const noted = addNote(planar, { id: 't1', position: { x: 10, y: 20 } });
const [note] = noted.notes;

describe('a note', () => {
  it('is put on the canvas empty, under a free id', () => {
    expect(note).toEqual({ id: 't1', text: '', position: { x: 10, y: 20 }, ...newNoteSize });
    expect(freeNoteId(noted.notes)).toBe('t2');
    expect(addNote(noted, { id: 't1', position: { x: 0, y: 0 } })).toBe(noted);
  });

  it('leaves a canvas that is full of notes as it is', () => {
    const full = { ...planar, notes: Array.from({ length: limits.notes }, (_, index) => ({ ...noted.notes[0], id: `t${index}` })) };
    expect(addNote(full as typeof planar, { id: 'new', position: { x: 0, y: 0 } })).toBe(full);
  });

  it('takes a text with line breaks, cut where it is too long', () => {
    expect(setNoteText(noted, 't1', 'why\nnot').notes).toEqual([{ ...note, text: 'why\nnot' }]);
    expect(setNoteText(noted, 't1', 'x'.repeat(limits.noteLength + 1)).notes[0]?.text).toHaveLength(limits.noteLength);
    expect(setNoteText(noted, 't1', '')).toBe(noted);
    expect(setNoteText(noted, 't9', 'x')).toBe(noted);
  });

  it('is resized within its bounds, and keeps its corner', () => {
    expect(resizeNote(noted, 't1', { width: 300, height: 120 }).notes).toEqual([{ ...note, width: 300, height: 120 }]);
    expect(resizeNote(noted, 't1', { width: 1, height: 1e9 }).notes).toEqual([{ ...note, width: 80, height: 2000 }]);
    expect(resizeNote(noted, 't1', newNoteSize)).toBe(noted);
  });

  it('moves without touching the drawing', () => {
    const moved = moveNotes(noted, new Map([['t1', { x: -5, y: Number.POSITIVE_INFINITY }]]));
    expect(moved.notes).toEqual([{ ...note, position: { x: -5, y: 1e7 } }]);
    expect(moved.graph).toBe(noted.graph);
    expect(moveNotes(noted, new Map([['t1', { x: 10, y: 20 }]]))).toBe(noted);
  });
});
