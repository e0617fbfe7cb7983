import { describe, expect, it } from 'vitest';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { insertLayer } from './insert-layer.ts';

const { document } = templates.planar;

describe('insertLayer', () => {
  it('stands in the wire and moves what follows to the right', () => {
    const { graph } = insertLayer(document, { id: 'new', kind: 'activation', edgeId: 'e2' });
    expect(graph.edges.map(({ id, source, target }) => `${id}: ${source} > ${target}`)).toEqual([
      'e1: n1 > n2',
      'e2: n2 > new',
      'e4: new > n3',
      'e3: n3 > n4',
    ]);
    expect(graph.nodes.map(({ id, position }) => [id, position.x / columnWidth])).toEqual([
      ['n1', 0],
      ['n2', 1],
      ['n3', 3],
      ['n4', 4],
      ['new', 2],
    ]);
  });

  it('moves nothing where there is room', () => {
    const roomy = {
      ...document,
      graph: { ...document.graph, nodes: document.graph.nodes.map((node) => ({ ...node, position: { x: node.position.x * 3, y: 0 } })) },
    };
    const { graph } = insertLayer(roomy, { id: 'new', kind: 'dense', edgeId: 'e1' });
    expect(graph.nodes.slice(0, 4)).toEqual(roomy.graph.nodes);
  });

  it.each(['input', 'output'] as const)('%s cannot stand in a wire', (kind) => {
    expect(insertLayer(document, { id: 'new', kind, edgeId: 'e1' })).toBe(document);
  });

  it('changes nothing where the wire is gone', () => {
    expect(insertLayer(document, { id: 'new', kind: 'dense', edgeId: 'e9' })).toBe(document);
  });
});
