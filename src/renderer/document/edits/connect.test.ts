import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { connect } from './connect.ts';
import { removeElements } from './remove-elements.ts';

const open = removeElements(templates.planar.document, { nodeIds: [], edgeIds: ['e2'] });

describe('connect', () => {
  it('draws a wire under an id of its own', () => {
    const { edges } = connect(open, { source: 'n2', target: 'n3' }).graph;
    expect(edges.at(-1)).toMatchObject({ source: 'n2', target: 'n3' });
    expect(new Set(edges.map(({ id }) => id)).size).toBe(3);
  });

  it('puts a layer in between', () => {
    const { nodes, edges } = connect(open, { source: 'n2', target: 'n3', through: 'flatten' }).graph;
    const added = nodes.at(-1);
    expect(added?.kind).toBe('flatten');
    expect(edges.slice(-2).map(({ source, target }) => [source, target])).toEqual([
      ['n2', added?.id],
      [added?.id, 'n3'],
    ]);
  });

  it.each([
    ['a wire that is there', 'n1', 'n2'],
    ['to the layer itself', 'n2', 'n2'],
    ['from nothing', 'n9', 'n3'],
    ['to nothing', 'n2', 'n9'],
  ])('%s changes nothing', (_name, source, target) => {
    expect(connect(open, { source, target })).toBe(open);
  });
});
