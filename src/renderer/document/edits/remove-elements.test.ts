import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { removeElements } from './remove-elements.ts';

const planar = templates.planar.document;
const wires = ({ graph }: ProjectDocument) => graph.edges.map(({ source, target }) => `${source}${target}`).sort();

describe('removeElements', () => {
  it('removes a layer with its wires and closes the gap', () => {
    const document = removeElements(planar, { nodeIds: ['n2'], edgeIds: [] });
    expect(document.graph.nodes.map(({ id }) => id)).toEqual(['n1', 'n3', 'n4']);
    expect(wires(document)).toEqual(['n1n3', 'n3n4']);
  });

  it('closes the gap also where the wires at the layer were selected with it', () => {
    expect(wires(removeElements(planar, { nodeIds: ['n2'], edgeIds: ['e1', 'e2'] }))).toEqual(['n1n3', 'n3n4']);
  });

  it('closes one gap over several layers', () => {
    expect(wires(removeElements(planar, { nodeIds: ['n2', 'n3'], edgeIds: [] }))).toEqual(['n1n4']);
  });

  it('leaves the gap open where the wire would not be allowed', () => {
    const digits = templates.digits.document;
    expect(wires(removeElements(digits, { nodeIds: ['n2'], edgeIds: [] }))).toEqual(['n3n4', 'n4n5', 'n5n6']);
  });

  it('leaves the ends of a chain open', () => {
    expect(wires(removeElements(planar, { nodeIds: ['n1', 'n4'], edgeIds: [] }))).toEqual(['n2n3']);
  });

  it('does not close a gap where wires branched', () => {
    const branched = { ...planar, graph: { ...planar.graph, edges: [...planar.graph.edges, { id: 'e9', source: 'n2', target: 'n4' }] } };
    expect(wires(removeElements(branched, { nodeIds: ['n2'], edgeIds: [] }))).toEqual(['n3n4']);
  });

  it('removes single wires', () => {
    expect(wires(removeElements(planar, { nodeIds: [], edgeIds: ['e2'] }))).toEqual(['n1n2', 'n3n4']);
  });

  it('removes notes, and takes layers out of their groups', () => {
    const note = { id: 'note', text: 'why', position: { x: 0, y: 0 }, width: 200, height: 80 };
    const group = { id: 'g1', name: 'hidden', nodeIds: ['n2', 'n3'], isFolded: false };
    const annotated = { ...planar, notes: [note], groups: [group] };
    expect(removeElements(annotated, { noteIds: ['note'] })).toEqual({ ...annotated, notes: [] });
    expect(removeElements(annotated, { nodeIds: ['n2'] }).groups).toEqual([{ ...group, nodeIds: ['n3'] }]);
    expect(removeElements(annotated, { nodeIds: ['n2', 'n3'] }).groups).toEqual([]);
  });

  it('changes nothing where nothing of it is there', () => {
    expect(removeElements(planar, { nodeIds: ['n9'], edgeIds: ['e9'] })).toBe(planar);
  });
});
