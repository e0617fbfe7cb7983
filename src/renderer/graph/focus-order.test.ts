import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../shared/project/graph.ts';
import { focusOrder, nextFocus } from './focus-order.ts';

/** Layers named by single letters and wires such as `ab`, from a to b. */
function drawing(ids: string, wires: readonly string[]): Graph {
  const nodes = [...ids].map((id): GraphNode => ({ id, kind: 'flatten', name: '', position: { x: 0, y: 0 }, parameters: {} }));
  return { nodes, edges: wires.map((id) => ({ id, source: id.charAt(0), target: id.charAt(1) })) };
}

const node = (id: string) => ({ kind: 'node', id }) as const;
const edge = (id: string) => ({ kind: 'edge', id }) as const;

describe('the order of the focus', () => {
  it('follows the values, whatever was drawn first', () => {
    expect(focusOrder(drawing('cba', ['ab', 'bc']))).toEqual(['a', 'b', 'c']);
  });

  it('has layers on a cycle last, and every layer once', () => {
    expect(focusOrder(drawing('abcd', ['bc', 'cb']))).toEqual(['a', 'd', 'b', 'c']);
  });

  it('never goes against a wire', () => {
    const wire = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(
        fc.uniqueArray(wire, { selector: String, maxLength: 12 }),
        fc.shuffledSubarray([...'abcdefg'], { minLength: 7 }),
        (pairs, ids) => {
          const letters = 'abcdefg';
          const wires = pairs.map(([a, b]) => letters.charAt(a) + letters.charAt(b));
          const order = focusOrder(drawing(ids.join(''), wires));
          expect([...order].sort()).toEqual([...letters]);
          for (const [source = '', target = ''] of wires) expect(order.indexOf(source)).toBeLessThan(order.indexOf(target));
        },
      ),
    );
  });
});

describe('an arrow key', () => {
  const graph = drawing('abcd', ['ab', 'ac', 'bd', 'cd']);

  it('to the right or left goes along the wires', () => {
    expect(nextFocus(graph, node('a'), 'right')).toEqual(edge('ab'));
    expect(nextFocus(graph, edge('ab'), 'right')).toEqual(node('b'));
    expect(nextFocus(graph, node('d'), 'left')).toEqual(edge('bd'));
    expect(nextFocus(graph, edge('bd'), 'left')).toEqual(node('b'));
  });

  it('down or up goes to the other wires of a layer, and through all layers', () => {
    expect(nextFocus(graph, edge('ab'), 'down')).toEqual(edge('ac'));
    expect(nextFocus(graph, edge('ac'), 'up')).toEqual(edge('ab'));
    expect(nextFocus(graph, node('b'), 'down')).toEqual(node('c'));
    expect(nextFocus(graph, node('b'), 'up')).toEqual(node('a'));
  });

  it('leads nowhere at the ends', () => {
    expect(nextFocus(graph, node('d'), 'right')).toBeNull();
    expect(nextFocus(graph, node('a'), 'left')).toBeNull();
    expect(nextFocus(graph, node('a'), 'up')).toBeNull();
    expect(nextFocus(graph, edge('ac'), 'down')).toBeNull();
    expect(nextFocus(graph, edge('gone'), 'right')).toBeNull();
  });
});
