import { beforeEach, describe, expect, it } from 'vitest';
import { noteBounds } from '../../../shared/project/annotations.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { documentStore, openDocument, select, undo } from '../../document/document-store.ts';
import { resizeSelectedNote } from './note-resize.ts';

const drawn = {
  ...templates.planar.document,
  notes: [{ id: 'a', text: 'Petals', position: { x: 5, y: 300 }, width: 200, height: 80 }],
};
const note = () => documentStore.getState().document.notes[0];

beforeEach(() => openDocument(drawn));

describe('resizing a note by keys', () => {
  it('moves its right and its lower edge, all of it as one step', () => {
    select({ noteIds: ['a'] });
    resizeSelectedNote(1, 0);
    resizeSelectedNote(1, 0);
    resizeSelectedNote(0, -1);
    expect(note()).toMatchObject({ position: { x: 5, y: 300 }, width: 240, height: 60 });
    undo();
    expect(documentStore.getState().document).toBe(drawn);
  });

  it('stays within what a note may have', () => {
    select({ noteIds: ['a'] });
    for (let key = 0; key < 20; key += 1) resizeSelectedNote(-1, -1);
    expect(note()).toMatchObject({ width: noteBounds.leastWidth, height: noteBounds.leastHeight });
  });

  it('is of the only selected thing', () => {
    resizeSelectedNote(1, 1);
    select({ noteIds: ['a'], nodeIds: ['n1'] });
    resizeSelectedNote(1, 1);
    expect(documentStore.getState().document).toBe(drawn);
  });
});
