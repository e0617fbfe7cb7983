import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { applyEdit, documentStore, endEdit, markSaved, markTrained, openDocument, redo, select, undo } from './document-store.ts';
import { moveNodes } from './edits/move-nodes.ts';
import { removeElements } from './edits/remove-elements.ts';
import { setTraining } from './edits/set-training.ts';

const { document } = templates.planar;
const state = () => documentStore.getState();
const learningRate = (value: number) => applyEdit((present) => setTraining(present, { learningRate: value }), { mergeKey: 'α' });

beforeEach(() => openDocument(document));

describe('the open document', () => {
  it('is edited as long as it differs from the saved one', () => {
    expect(state().edited).toBe(false);
    learningRate(2);
    expect(state().edited).toBe(true);
    undo();
    expect(state().edited).toBe(false);
    redo();
    markSaved(state().document);
    expect(state().edited).toBe(false);
    undo();
    expect(state().edited).toBe(true);
  });

  it('is unedited again where the old value was typed again', () => {
    learningRate(2);
    learningRate(document.training.learningRate);
    expect(state().edited).toBe(false);
  });

  it('is edited by new weights, whatever is undone, until it is saved', () => {
    markTrained();
    expect(state().edited).toBe(true);
    learningRate(2);
    undo();
    expect(state().edited).toBe(true);
    markSaved(state().document);
    expect(state().edited).toBe(false);
  });

  it('makes one undo step of what is typed into a field, and another after the field was left', () => {
    learningRate(2);
    learningRate(25);
    endEdit();
    learningRate(3);
    undo();
    expect(state().document.training.learningRate).toBe(25);
    undo();
    expect(state().document.training.learningRate).toBe(document.training.learningRate);
  });

  it('is not edited where the file differs only in what it says of its weights', () => {
    learningRate(2);
    expect(state().edited).toBe(true);
    markSaved({ ...state().document, trained: { iteration: 100 } });
    expect(state().edited).toBe(false);
  });

  it('stays edited where an older state was saved meanwhile', () => {
    const older = state().document;
    learningRate(2);
    markSaved(older);
    expect(state().edited).toBe(true);
  });

  it('begins a new undo step after it was saved', () => {
    learningRate(2);
    markSaved(state().document);
    learningRate(3);
    undo();
    expect(state()).toMatchObject({ edited: false, document: { training: { learningRate: 2 } } });
  });

  it('has no history of the one before', () => {
    learningRate(2);
    const { openings } = state();
    openDocument(templates.digits.document);
    expect(state()).toMatchObject({ canUndo: false, canRedo: false, openings: openings + 1 });
    undo();
    expect(state().document).toBe(templates.digits.document);
  });

  it('gives places back exactly', () => {
    applyEdit((present) => moveNodes(present, new Map([['n2', { x: 1 / 3, y: -7.125 }]])));
    const moved = state().document;
    undo();
    expect(state().document).toBe(document);
    redo();
    expect(state().document).toBe(moved);
  });
});

describe('the selection', () => {
  it('is no step', () => {
    select({ nodeIds: ['n2'], edgeIds: [] });
    expect(state()).toMatchObject({ canUndo: false, selection: { nodeIds: ['n2'] } });
  });

  it('loses what is removed, and does not come back with it', () => {
    select({ nodeIds: ['n2', 'n3'], edgeIds: ['e1'] });
    applyEdit((present) => removeElements(present, { nodeIds: ['n2'], edgeIds: [] }));
    expect(state().selection).toEqual({ nodeIds: ['n3'], edgeIds: [], noteIds: [] });
    undo();
    expect(state().selection).toEqual({ nodeIds: ['n3'], edgeIds: [], noteIds: [] });
  });

  it('takes no ids of nothing, and is empty in another document', () => {
    select({ nodeIds: ['n2', 'elsewhere'], edgeIds: ['e9'] });
    expect(state().selection).toEqual({ nodeIds: ['n2'], edgeIds: [], noteIds: [] });
    openDocument(document);
    expect(state().selection).toEqual({ nodeIds: [], edgeIds: [], noteIds: [] });
  });

  it('stays the same object where the same is selected again', () => {
    select({ nodeIds: ['n2', 'n3'], edgeIds: [] });
    const { selection } = state();
    select({ nodeIds: ['n3', 'n2'], edgeIds: [] });
    expect(state().selection).toBe(selection);
  });
});
