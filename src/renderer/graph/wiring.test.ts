import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { applyEdit, documentStore, openDocument, undo } from '../document/document-store.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { appendFromPalette, deleteSelection, dropFromPalette, selectEverything } from './canvas-commands.ts';
import { dismissNotice, noticeStore } from './notice-store.ts';
import { hoverWireWith, leaveWire, wireDropStore } from './wire-drop.ts';
import { hintAt, isImpossibleTarget, wire } from './wiring.ts';

const state = () => documentStore.getState();
const wires = () => state().document.graph.edges.map(({ source, target }) => `${source}${target}`);
const notice = () => noticeStore.getState().notice;
const at = { x: 3, y: 4 };

beforeEach(() => {
  dismissNotice();
  openDocument(templates.digits.document);
});

describe('drawing a wire', () => {
  it('that is refused changes nothing and says why, where it was dropped', () => {
    wire('n1', 'n4', { x: 30, y: 40 });
    expect(state().canUndo).toBe(false);
    expect(notice()).toMatchObject({ at: { x: 30, y: 40 }, reason: { code: 'GD207' }, inserted: null });
  });

  it('with a layer in between is one step, and says so', () => {
    applyEdit((document) => removeElements(document, { nodeIds: ['n2'], edgeIds: [] }));
    const before = state().document;
    wire('n1', 'n3', null);
    expect(wires().sort()).toEqual(['n1n7', 'n3n4', 'n4n5', 'n5n6', 'n7n3']);
    expect(notice()).toMatchObject({ reason: { code: 'GD102' }, inserted: 'flatten' });
    undo();
    expect(state().document).toBe(before);
  });

  it('is asked for anew after the drawing has changed', () => {
    expect(isImpossibleTarget('n1', 'source', 'n4')).toBe(true);
    applyEdit((document) => removeElements(document, { nodeIds: [], edgeIds: ['e1', 'e3'] }));
    expect(isImpossibleTarget('n1', 'source', 'n4')).toBe(false);
    expect(isImpossibleTarget('n4', 'target', 'n1')).toBe(false);
    expect(isImpossibleTarget('n4', 'target', 'n6')).toBe(true);
  });
});

describe('a wire that is dragged', () => {
  const dragged = { from: 'n1', fromHandle: 'source' } as const;

  it('says at a node why it cannot end there, and nothing where there is no node', () => {
    hintAt(dragged, 'n4', at);
    expect(notice()).toMatchObject({ at, reason: { code: 'GD207' }, isHint: true });
    hintAt(dragged, null, at);
    expect(notice()).toBeNull();
    hintAt(dragged, 'n1', at);
    expect(notice()).toBeNull();
  });

  it('says what goes in between before it is dropped, and changes nothing', () => {
    applyEdit((document) => removeElements(document, { nodeIds: ['n2'], edgeIds: [] }));
    const before = state().document;
    hintAt(dragged, 'n3', at);
    expect(notice()).toMatchObject({ inserted: 'flatten', isHint: true });
    expect(state().document).toBe(before);
  });

  it('says what would have to be mended then, where that is a click', () => {
    dropFromPalette('add', { x: 0, y: 200 }, null);
    const [add = ''] = state().selection.nodeIds;
    wire('n3', add, null);
    hintAt({ from: 'n4', fromHandle: 'source' }, add, at);
    expect(notice()).toMatchObject({ reason: { code: 'GD104' }, isMendable: true, isHint: true });
    expect(isImpossibleTarget('n4', 'source', add)).toBe(false);
  });

  it('leaves a notice alone that is no hint', () => {
    wire('n1', 'n4', at);
    hintAt(dragged, null, at);
    expect(notice()).toMatchObject({ reason: { code: 'GD207' } });
  });
});

describe('wires into a layer that joins values', () => {
  it('are drawn beside each other, each once', () => {
    dropFromPalette('add', { x: 0, y: 200 }, null);
    const [add = ''] = state().selection.nodeIds;
    wire('n3', add, null);
    expect(isImpossibleTarget('n4', 'source', add)).toBe(false);
    wire('n4', add, null);
    expect(wires().filter((pair) => pair.endsWith(add))).toEqual([`n3${add}`, `n4${add}`]);
    wire('n3', add, null);
    expect(notice()).toMatchObject({ reason: { code: 'GD215' } });
    undo();
    expect(wires().filter((pair) => pair.endsWith(add))).toEqual([`n3${add}`]);
  });
});

describe('the palette', () => {
  it('appends, wires and selects at a click', () => {
    applyEdit((document) => removeElements(document, { nodeIds: ['n6'], edgeIds: [] }));
    appendFromPalette('output');
    const id = state().selection.nodeIds[0];
    expect(wires()).toContain(`n5${id}`);
  });

  it('says which layer was put in between', () => {
    selectEverything();
    deleteSelection();
    appendFromPalette('input');
    appendFromPalette('dense');
    expect(notice()).toMatchObject({ inserted: 'flatten' });
    expect(state().document.graph.nodes.map(({ kind }) => kind)).toEqual(['input', 'dense', 'flatten']);
    undo();
    expect(state().document.graph.nodes.map(({ kind }) => kind)).toEqual(['input']);
  });

  it('drops onto the canvas, or into a wire', () => {
    dropFromPalette('dense', { x: 12, y: 34 }, null);
    expect(state().document.graph.nodes.at(-1)).toMatchObject({ kind: 'dense', position: { x: 12, y: 34 } });
    dropFromPalette('activation', { x: 0, y: 0 }, 'e3');
    expect(wires()).toContain(`n3${state().selection.nodeIds[0]}`);
    dropFromPalette('concat', { x: 0, y: 0 }, 'e4');
    expect(wires()).toContain(`n4${state().selection.nodeIds[0]}`);
    dropFromPalette('input', { x: 1, y: 2 }, 'e1');
    expect(state().document.graph.nodes.at(-1)).toMatchObject({ kind: 'input', position: { x: 1, y: 2 } });
    expect(notice()).toMatchObject({ reason: { code: 'GD203' } });
  });

  it('drops into a wire with what has to go in between, as one step', () => {
    dropFromPalette('dense', { x: 0, y: 0 }, 'e1', at);
    const [dense = ''] = state().selection.nodeIds;
    expect(wires()).toEqual(expect.arrayContaining([`${dense}n2`]));
    expect(
      state()
        .document.graph.nodes.map(({ kind }) => kind)
        .filter((kind) => kind === 'flatten'),
    ).toHaveLength(2);
    expect(notice()).toMatchObject({ at, inserted: 'flatten' });
    undo();
    expect(state().document).toBe(templates.digits.document);
  });

  it('shows before it is dropped which wire takes it, with what, or why none does', () => {
    const target = () => wireDropStore.getState().edgeId;
    hoverWireWith('dense', 'e1', at);
    expect([target(), notice()]).toMatchObject(['e1', { inserted: 'flatten', isHint: true }]);
    hoverWireWith('input', 'e2', at);
    expect([target(), notice()]).toMatchObject([null, { reason: { code: 'GD203' }, inserted: null }]);
    hoverWireWith('dropout', 'e3', at);
    expect([target(), notice()]).toEqual(['e3', null]);
    leaveWire();
    expect(target()).toBeNull();
  });
});

describe('deleting', () => {
  it('takes away everything that is selected in one step', () => {
    selectEverything();
    deleteSelection();
    expect(state().document.graph).toEqual({ nodes: [], edges: [] });
    undo();
    expect(state().document).toBe(templates.digits.document);
  });

  it('of nothing is no step', () => {
    deleteSelection();
    expect(state().canUndo).toBe(false);
  });
});
