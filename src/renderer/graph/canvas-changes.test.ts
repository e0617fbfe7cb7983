import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { documentStore, openDocument, undo } from '../document/document-store.ts';
import { addNote } from '../document/edits/add-note.ts';
import { foldGroups } from '../document/edits/change-group.ts';
import { groupNodes } from '../document/edits/group-nodes.ts';
import { takeEdgeChanges, takeNodeChanges } from './canvas-changes.ts';
import { beginDrag, endDrag } from './drag.ts';
import type { Size } from './node-size.ts';
import { beginResize, endResize } from './notes/note-resize.ts';

const { document } = templates.planar;
const state = () => documentStore.getState();
const ignoreSizes = () => undefined;
/** A drag in a window that shows nothing else, so that nothing attracts. */
const drag = (...nodeIds: string[]) => beginDrag({ nodeIds, sight: { x: 0, y: 0, width: 0, height: 0 }, zoom: 1, isCopying: false });
const move = (id: string, x: number) => takeNodeChanges([{ type: 'position', id, position: { x, y: 5 } }], ignoreSizes);

beforeEach(() => openDocument(document));

describe('what React Flow reports', () => {
  it('makes one undo step of one drag, and another of the next', () => {
    drag('n1');
    for (const x of [1, 2, 3]) move('n1', x);
    endDrag();
    drag('n1');
    for (const x of [7, 8]) move('n1', x);
    endDrag();
    undo();
    expect(state().document.graph.nodes[0]?.position).toEqual({ x: 3, y: 5 });
    undo();
    expect(state().document).toBe(document);
  });

  it('makes one undo step of arrow keys, apart from the drag before', () => {
    drag('n1');
    move('n1', 3);
    endDrag();
    for (const x of [8, 13, 18]) move('n1', x);
    undo();
    expect(state().document.graph.nodes[0]?.position.x).toBe(3);
  });

  it('moves several nodes in one step', () => {
    drag('n1', 'n2');
    takeNodeChanges(
      ['n1', 'n2'].map((id) => ({ type: 'position', id, position: { x: 50, y: 50 } }) as const),
      ignoreSizes,
    );
    endDrag();
    expect(
      state()
        .document.graph.nodes.slice(0, 2)
        .map(({ position }) => position),
    ).toEqual([
      { x: 50, y: 50 },
      { x: 50, y: 50 },
    ]);
    undo();
    expect(state().canUndo).toBe(false);
  });

  it('keeps selections of nodes and of wires together', () => {
    takeNodeChanges([{ type: 'select', id: 'n1', selected: true }], ignoreSizes);
    takeEdgeChanges([{ type: 'select', id: 'e2', selected: true }]);
    takeNodeChanges(
      [
        { type: 'select', id: 'n1', selected: false },
        { type: 'select', id: 'n3', selected: true },
      ],
      ignoreSizes,
    );
    expect(state().selection).toEqual({ nodeIds: ['n3'], edgeIds: ['e2'], noteIds: [] });
  });

  it('keeps sizes, dragging and removals out of the document', () => {
    const measured: ReadonlyMap<string, Size>[] = [];
    takeNodeChanges(
      [
        { type: 'dimensions', id: 'n1', dimensions: { width: 160, height: 80 } },
        { type: 'position', id: 'n1', dragging: true },
        { type: 'remove', id: 'n1' },
      ],
      (sizes) => measured.push(sizes),
    );
    expect(measured).toEqual([new Map([['n1', { width: 160, height: 80 }]])]);
    expect(state().document).toBe(document);
    expect(state().canUndo).toBe(false);
  });
});

describe('what React Flow reports of notes and groups', () => {
  const position = (id: string, x: number, y: number) => ({ type: 'position', id, position: { x, y } }) as const;
  const noted = addNote(document, { id: 'n1', position: { x: 0, y: -200 } });
  const folded = foldGroups(groupNodes(noted, { id: 'g1', nodeIds: ['n2', 'n3'] }), ['g1'], true);
  beforeEach(() => openDocument(folded));

  it('moves notes, layers and the layers of a block in one step, though their ids may be the same', () => {
    drag('note:n1', 'n1', 'block:g1');
    takeNodeChanges([position('note:n1', 10, -190), position('n1', 10, 10), position('block:g1', 356, 10)], ignoreSizes);
    endDrag();
    const { graph, notes } = state().document;
    expect(notes[0]?.position).toEqual({ x: 10, y: -190 });
    expect(graph.nodes.map(({ position: place }) => place.x)).toEqual([10, 254, 498, 732]);
    undo();
    expect(state().document).toBe(folded);
  });

  it('selects notes, and all layers of a block', () => {
    takeNodeChanges(
      ['note:n1', 'block:g1'].map((id) => ({ type: 'select', id, selected: true }) as const),
      ignoreSizes,
    );
    expect(state().selection).toEqual({ nodeIds: ['n2', 'n3'], edgeIds: [], noteIds: ['n1'] });
    takeNodeChanges([{ type: 'select', id: 'block:g1', selected: false }], ignoreSizes);
    expect(state().selection).toEqual({ nodeIds: [], edgeIds: [], noteIds: ['n1'] });
  });

  it('resizes a note by its edge in one step; what the page measures of it changes nothing', () => {
    const resize = (width: number) =>
      takeNodeChanges(
        [
          position('note:n1', 200 - width, -200),
          { type: 'dimensions', id: 'note:n1', resizing: true, setAttributes: true, dimensions: { width, height: 100 } },
        ],
        ignoreSizes,
      );
    beginResize();
    resize(250);
    resize(300);
    endResize();
    expect(state().document.notes[0]).toMatchObject({ position: { x: -100, y: -200 }, width: 300, height: 100 });
    takeNodeChanges([{ type: 'dimensions', id: 'note:n1', dimensions: { width: 1, height: 1 } }], ignoreSizes);
    undo();
    expect(state().document).toBe(folded);
    expect(state().canUndo).toBe(false);
  });

  it('selects every wire that a drawn one stands for', () => {
    const edges = [...folded.graph.edges, { id: 'e9', source: 'n1', target: 'n3' }];
    openDocument({ ...folded, graph: { ...folded.graph, edges } });
    takeEdgeChanges([{ type: 'select', id: 'e1', selected: true }]);
    expect(state().selection.edgeIds).toEqual(['e1', 'e9']);
  });
});
