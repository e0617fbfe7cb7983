import { describe, expect, it } from 'vitest';
import type { Graph } from '../project/graph.ts';
import { topologicalOrder } from './topological-order.ts';

/** A drawing of these nodes, wired as `a>b`. */
function drawing(ids: string, ...wires: readonly string[]): Graph {
  return {
    nodes: [...ids].map((id) => ({ id, kind: 'flatten', name: '', position: { x: 0, y: 0 }, parameters: {} })),
    edges: wires.map((wire) => ({ id: wire, source: wire.charAt(0), target: wire.charAt(2) })),
  };
}

describe('topologicalOrder', () => {
  it('puts every layer behind those that feed it', () => {
    expect(topologicalOrder(drawing('cba', 'a>b', 'b>c')).join('')).toBe('abc');
  });
  it('waits for all inputs of a layer', () => {
    expect(topologicalOrder(drawing('dabc', 'a>b', 'a>c', 'b>d', 'c>d')).join('')).toBe('abcd');
  });
  it('leaves out a cycle and what hangs on it', () => {
    expect(topologicalOrder(drawing('abcd', 'b>c', 'c>b', 'c>d')).join('')).toBe('a');
  });
  it('passes over wires to nowhere', () => {
    expect(topologicalOrder(drawing('ab', 'x>a', 'b>y')).join('')).toBe('ab');
  });
});
