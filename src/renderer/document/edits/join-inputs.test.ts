import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { joinInputs } from './join-inputs.ts';

const { graph } = templates.planar.document;
/** n1 Input, n2 n3 Dense, n4 Cost, with a second wire into the Cost. */
const doubled: ProjectDocument = {
  ...templates.planar.document,
  graph: { ...graph, edges: [...graph.edges, { id: 'e4', source: 'n2', target: 'n4' }] },
  groups: [{ id: 'g', name: '', nodeIds: ['n3', 'n4'], isFolded: false }],
};
const wires = (document: ProjectDocument) => document.graph.edges.map(({ id, source, target }) => `${id}: ${source} > ${target}`);

describe('joining what leads into a layer', () => {
  it('puts a layer in front of it that takes every wire, where the layer stood, in the group of both', () => {
    const joined = joinInputs(doubled, { id: 'n5', kind: 'add', nodeId: 'n4' });
    expect(wires(joined)).toEqual(['e1: n1 > n2', 'e2: n2 > n3', 'e3: n3 > n5', 'e4: n2 > n5', 'e5: n5 > n4']);
    const [cost, add] = ['n4', 'n5'].map((id) => joined.graph.nodes.find((node) => node.id === id)?.position);
    const before = graph.nodes.find(({ id }) => id === 'n4')?.position;
    expect(add).toEqual(before);
    expect(cost).toEqual({ x: (before?.x ?? 0) + columnWidth, y: before?.y });
    expect(joined.groups[0]?.nodeIds).toEqual(['n3', 'n4', 'n5']);
  });

  it('changes nothing where a single wire leads, or for a layer that joins nothing', () => {
    expect(joinInputs(doubled, { id: 'n5', kind: 'add', nodeId: 'n3' })).toBe(doubled);
    expect(joinInputs(doubled, { id: 'n5', kind: 'dense', nodeId: 'n4' })).toBe(doubled);
  });
});
