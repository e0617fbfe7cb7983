import { describe, expect, it } from 'vitest';
import { layerDepths } from './layer-depths.ts';

const node = (id: string) => ({ id, kind: 'flatten', name: '', position: { x: 0, y: 0 }, parameters: {} }) as const;
const graph = (ids: string, ...wires: readonly string[]) => ({
  nodes: [...ids].map(node),
  edges: wires.map(([source = '', target = ''], index) => ({ id: `e${index}`, source, target })),
});

describe('layerDepths', () => {
  it('counts the longest way to each layer', () => {
    expect([...layerDepths(graph('abcd', 'ab', 'ac', 'bc', 'cd', 'ad'))]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('ends where a cycle begins', () => {
    expect(layerDepths(graph('abc', 'ab', 'bc', 'cb')).get('a')).toBe(0);
  });
});
