import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { copyElements } from './copy-elements.ts';
import { pasteElements } from './paste-elements.ts';

const planar = templates.planar.document;
const note = { id: 'note1', text: 'why', position: { x: 0, y: -120 }, width: 200, height: 80 };
const group = { id: 'group1', name: 'hidden', nodeIds: ['n2', 'n3'], isFolded: true };
const annotated: ProjectDocument = { ...planar, notes: [note], groups: [group] };
const places = ({ graph }: ProjectDocument, from: number) => graph.nodes.slice(from).map(({ position: { x, y } }) => [x, y]);

describe('copying', () => {
  it('takes the wires among the layers along, whether they are selected or not, and no others', () => {
    const { nodes, edges } = copyElements(planar, { nodeIds: ['n3', 'n2'], edgeIds: ['e3'] });
    expect([nodes.map(({ id }) => id), edges.map(({ id }) => id)]).toEqual([['n2', 'n3'], ['e2']]);
  });

  it('takes a group along only as a whole', () => {
    expect(copyElements(annotated, { nodeIds: ['n2', 'n3', 'n4'] }).groups).toEqual([group]);
    expect(copyElements(annotated, { nodeIds: ['n2'] }).groups).toEqual([]);
  });
});

describe('pasting', () => {
  const content = copyElements(annotated, { nodeIds: ['n2', 'n3'], noteIds: ['note1'] });

  it('adds layers, wires, notes and groups under fresh ids', () => {
    const { document, selection } = pasteElements(annotated, content);
    expect(selection).toEqual({ nodeIds: ['n5', 'n6'], edgeIds: [], noteIds: ['note2'] });
    expect(document.graph.edges.at(-1)).toEqual({ id: 'e4', source: 'n5', target: 'n6' });
    expect(document.groups).toEqual([group, { ...group, id: 'group2', nodeIds: ['n5', 'n6'] }]);
    expect(document.notes[1]).toEqual({ ...note, id: 'note2', position: { x: 24, y: -96 } });
  });

  it('goes beside the original, and each time further', () => {
    const once = pasteElements(planar, copyElements(planar, { nodeIds: ['n2'] })).document;
    const twice = pasteElements(once, copyElements(planar, { nodeIds: ['n2'] })).document;
    expect(places(twice, 4)).toEqual([
      [268, 24],
      [292, 48],
    ]);
  });

  it('goes where it came from if that place is free: cut and paste moves nothing', () => {
    const empty = { ...planar, graph: { nodes: [], edges: [] } };
    expect(places(pasteElements(empty, copyElements(planar, { nodeIds: ['n2', 'n3'] })).document, 0)).toEqual([
      [244, 0],
      [488, 0],
    ]);
  });

  it('goes with its middle to where it is wanted, and a second time beside that', () => {
    const { document } = pasteElements(planar, copyElements(planar, { nodeIds: ['n2', 'n3'] }), { x: 1000, y: 500 });
    expect(places(document, 4)).toEqual([
      [798, 452],
      [1042, 452],
    ]);
    const again = pasteElements(document, copyElements(planar, { nodeIds: ['n2', 'n3'] }), { x: 1000, y: 500 });
    expect(places(again.document, 6)[0]).toEqual([822, 476]);
  });

  it('without room adds nothing', () => {
    const node = planar.graph.nodes[1];
    if (!node) throw new Error('the template has a hidden layer');
    const nodes = Array.from({ length: limits.nodes }, (_, index) => ({ ...node, id: `m${index}` }));
    const full = { ...planar, graph: { nodes, edges: [] } };
    const { document, selection } = pasteElements(full, content);
    expect(document).toBe(full);
    expect(selection.nodeIds).toEqual([]);
  });
});
