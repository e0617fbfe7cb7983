import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { reconnect } from './reconnect.ts';

const { planar, digits } = templates;
const wires = ({ graph }: ProjectDocument) => graph.edges.map(({ id, source, target }) => `${id}: ${source} > ${target}`);

describe('reconnecting a wire', () => {
  it('changes an end and keeps its id and its place among the wires', () => {
    const moved = reconnect(planar.document, { edgeId: 'e2', source: 'n1', target: 'n3' });
    expect(wires(moved)).toEqual(['e1: n1 > n2', 'e2: n1 > n3', 'e3: n3 > n4']);
    expect(moved.graph.nodes).toBe(planar.document.graph.nodes);
  });

  it('puts a layer in between where one is needed', () => {
    const moved = reconnect(digits.document, { edgeId: 'e1', source: 'n1', target: 'n4', through: 'flatten' });
    expect(wires(moved).slice(0, 2)).toEqual(['e1: n1 > n7', 'e6: n7 > n4']);
  });

  it.each([
    ['to where it leads already', { edgeId: 'e2', source: 'n2', target: 'n3' }],
    ['beside another wire', { edgeId: 'e2', source: 'n1', target: 'n2' }],
    ['to itself', { edgeId: 'e2', source: 'n2', target: 'n2' }],
    ['to a layer that is gone', { edgeId: 'e2', source: 'n2', target: 'n9' }],
    ['that is gone', { edgeId: 'e9', source: 'n1', target: 'n3' }],
  ])('%s changes nothing', (_name, reconnection) => {
    expect(reconnect(planar.document, reconnection)).toBe(planar.document);
  });
});
