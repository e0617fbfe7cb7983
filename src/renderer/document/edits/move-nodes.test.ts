import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { moveNodes } from './move-nodes.ts';

const { document } = templates.planar;

describe('moveNodes', () => {
  it('moves those nodes and shares all else', () => {
    const { graph } = moveNodes(document, new Map([['n2', { x: 5, y: 6 }]]));
    expect(graph.nodes[1]).toEqual({ ...document.graph.nodes[1], position: { x: 5, y: 6 } });
    expect(graph.nodes[1]?.parameters).toBe(document.graph.nodes[1]?.parameters);
    expect(graph.nodes[0]).toBe(document.graph.nodes[0]);
  });

  it('is no change where nothing moves', () => {
    expect(
      moveNodes(
        document,
        new Map([
          ['n1', { x: 0, y: 0 }],
          ['n9', { x: 1, y: 1 }],
        ]),
      ),
    ).toBe(document);
  });

  it('keeps nodes where a file can hold them', () => {
    const { graph } = moveNodes(document, new Map([['n1', { x: Number.POSITIVE_INFINITY, y: Number.NaN }]]));
    expect(graph.nodes[0]?.position).toEqual({ x: 1e7, y: 0 });
  });
});
