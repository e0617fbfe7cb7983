import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { documentStore, openDocument, undo } from '../document/document-store.ts';
import { addLayer } from '../document/edits/add-layer.ts';
import { addNote } from '../document/edits/add-note.ts';
import { foldGroups } from '../document/edits/change-group.ts';
import { groupNodes } from '../document/edits/group-nodes.ts';
import { takeNodeChanges } from './canvas-changes.ts';
import { beginDrag, endDrag, guidesStore } from './drag.ts';
import { dropNode, hoverWire, wireDropStore } from './wire-drop.ts';

const { document } = templates.planar;
const state = () => documentStore.getState();
const place = (id: string) => state().document.graph.nodes.find((node) => node.id === id)?.position;
const wires = () => state().document.graph.edges.map(({ source, target }) => `${source}${target}`);
const everything = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
const begin = (nodeIds: readonly string[], isCopying = false, zoom = 1) => beginDrag({ nodeIds, sight: everything, zoom, isCopying });
const moveTo = (x: number, y: number, ...ids: string[]) =>
  takeNodeChanges(
    (ids.length > 0 ? ids : ['n1']).map((id, index) => ({ type: 'position', id, position: { x: x + index * 244, y } }) as const),
    () => undefined,
  );

beforeEach(() => {
  endDrag();
  openDocument(document);
});

describe('a dragged node', () => {
  it('is attracted by what is near, shows the line, and leaves no line behind', () => {
    begin(['n1']);
    moveTo(240, 300);
    expect(place('n1')).toEqual({ x: 244, y: 300 });
    expect(guidesStore.getState().guides).toEqual([{ axis: 'x', at: 244, from: 0, to: 396 }]);
    moveTo(200, 300);
    expect([place('n1'), guidesStore.getState().guides]).toEqual([{ x: 200, y: 300 }, []]);
    moveTo(240, 300);
    endDrag();
    expect(guidesStore.getState().guides).toEqual([]);
  });

  it('is attracted by six pixels of the screen, whatever the zoom', () => {
    begin(['n1'], false, 3);
    moveTo(240, 300);
    expect(place('n1')?.x).toBe(240);
    moveTo(242.5, 300);
    expect(place('n1')?.x).toBe(244);
  });

  it('is not attracted by what is out of sight, nor by what moves along', () => {
    beginDrag({ nodeIds: ['n1'], sight: { x: 3000, y: 0, width: 10, height: 10 }, zoom: 1, isCopying: false });
    moveTo(240, 300);
    expect(place('n1')?.x).toBe(240);
    endDrag();
    begin(['n1', 'n2']);
    moveTo(500, 300, 'n1', 'n2');
    expect([place('n1')?.x, place('n2')?.x]).toEqual([500, 744]);
  });
});

describe('a drag with Alt', () => {
  it('leaves the originals and takes copies along, as one step', () => {
    begin(['n2', 'n3'], true);
    for (const y of [200, 300]) moveTo(1000, y, 'n2', 'n3');
    endDrag();
    expect(state().document.graph.nodes.slice(0, 4)).toEqual(document.graph.nodes);
    expect([place('n5'), place('n6')]).toEqual([
      { x: 1000, y: 300 },
      { x: 1244, y: 300 },
    ]);
    expect(wires()).toEqual(['n1n2', 'n2n3', 'n3n4', 'n5n6']);
    expect(state().selection.nodeIds).toEqual(['n5', 'n6']);
    undo();
    expect(state().document).toBe(document);
  });
});

describe('a node dropped on a wire', () => {
  beforeEach(() => openDocument(addLayer(document, { id: 'new', kind: 'dense', position: { x: 0, y: 400 } })));

  it('goes into it, in one step with its move', () => {
    const before = state().document;
    begin(['new']);
    moveTo(370, 5, 'new');
    hoverWire('new', 'e2');
    expect(wireDropStore.getState().edgeId).toBe('e2');
    dropNode('new');
    endDrag();
    expect(wires()).toEqual(['n1n2', 'n2new', 'newn3', 'n3n4']);
    expect(wireDropStore.getState().edgeId).toBeNull();
    undo();
    expect(state().document).toBe(before);
  });

  it('goes into none that it left again, nor with wires of its own', () => {
    begin(['new']);
    hoverWire('new', 'e2');
    hoverWire('new', null);
    dropNode('new');
    begin(['n3']);
    hoverWire('n3', 'e1');
    expect(wireDropStore.getState().edgeId).toBeNull();
    dropNode('n3');
    expect(wires()).toEqual(['n1n2', 'n2n3', 'n3n4']);
  });
});

describe('a drag of notes and groups', () => {
  const noted = addNote(document, { id: 't1', position: { x: 0, y: 400 } });
  const grouped = groupNodes(noted, { id: 'g1', nodeIds: ['n2', 'n3'] });
  const drag = (id: string, x: number, y: number) => takeNodeChanges([{ type: 'position', id, position: { x, y } }], () => undefined);

  it('attracts a note, and the layers of a frame, not the frame itself', () => {
    openDocument(grouped);
    begin(['note:t1']);
    drag('note:t1', 3, 390);
    expect(state().document.notes[0]?.position).toEqual({ x: 0, y: 390 });
    endDrag();
    begin(['frame:g1']);
    // The layers would stand at 251 and 495, at a height of 3: a row with the others.
    drag('frame:g1', 231, -37);
    expect([place('n2'), place('n3')].map((position) => position?.y)).toEqual([0, 0]);
    expect(place('n3')?.x).toBe((place('n2')?.x ?? 0) + 244);
  });

  it('attracts to folded groups, not to the layers that they hide', () => {
    openDocument(foldGroups(grouped, ['g1'], true));
    begin(['n1']);
    moveTo(342, 300);
    expect(place('n1')).toEqual({ x: 346, y: 300 });
    moveTo(247, 300);
    expect(place('n1')).toEqual({ x: 247, y: 300 });
  });

  it('with Alt copies the note, or the layers with their group', () => {
    openDocument(grouped);
    begin(['note:t1'], true);
    drag('note:t1', 3000, 400);
    endDrag();
    expect(state().document.notes.map(({ position }) => position.x)).toEqual([0, 3000]);
    begin(['frame:g1'], true);
    drag('frame:g1', 3000, 1000);
    endDrag();
    expect(state().document.groups.map(({ nodeIds }) => nodeIds)).toEqual([
      ['n2', 'n3'],
      ['n5', 'n6'],
    ]);
    expect([place('n2'), place('n5')]).toEqual([
      { x: 244, y: 0 },
      { x: 3020, y: 1040 },
    ]);
  });
});
