import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { documentStore, openDocument, undo } from '../document/document-store.ts';
import { setMovedWire } from './moved-wire.ts';
import { dismissNotice, noticeStore } from './notice-store.ts';
import { rewire } from './rewiring.ts';
import { askConnection, isImpossibleTarget } from './wiring.ts';

const { digits } = templates;
const state = () => documentStore.getState();
const wires = () => state().document.graph.edges.map(({ id, source, target }) => `${id}: ${source} > ${target}`);
const notice = () => noticeStore.getState().notice;

beforeEach(() => {
  dismissNotice();
  openDocument(digits.document);
});

describe('moving the end of a wire', () => {
  it('counts as if the wire were not there: its own layer is free, and so is another', () => {
    expect(askConnection('n2', 'n3').verdict).toBe('refused');
    setMovedWire('e2');
    expect(askConnection('n2', 'n3').verdict).toBe('allowed');
    expect(isImpossibleTarget('n2', 'source', 'n4')).toBe(true);
    setMovedWire(null);
    expect(askConnection('n2', 'n3').verdict).toBe('refused');
  });

  it('is one step and keeps the place of the wire', () => {
    rewire('e3', 'n2', 'n4', null);
    expect(wires()).toEqual(['e1: n1 > n2', 'e2: n2 > n3', 'e3: n2 > n4', 'e4: n4 > n5', 'e5: n5 > n6']);
    expect(notice()).toBeNull();
    undo();
    expect(state().document).toBe(digits.document);
  });

  it('that is refused changes nothing and says why, where it was dropped', () => {
    rewire('e3', 'n3', 'n2', { x: 3, y: 4 });
    expect(state().canUndo).toBe(false);
    expect(notice()).toMatchObject({ at: { x: 3, y: 4 }, reason: { code: 'GD206' } });
  });

  it('with a layer in between says so', () => {
    rewire('e3', 'n1', 'n4', null);
    expect(wires()[2]).toBe('e3: n1 > n7');
    expect(notice()).toMatchObject({ inserted: 'flatten' });
    undo();
    expect(state().document).toBe(digits.document);
  });

  it('back to where it was is no step', () => {
    rewire('e3', 'n3', 'n4', null);
    expect([state().canUndo, notice()]).toEqual([false, null]);
  });
});
