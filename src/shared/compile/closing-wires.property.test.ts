import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Graph, GraphNode } from '../project/graph.ts';
import { closingWires } from './closing-wires.ts';
import { indexGraph } from './graph-index.ts';
import { topologicalOrder } from './topological-order.ts';

const graph: fc.Arbitrary<Graph> = fc
  .record({ count: fc.integer({ min: 1, max: 8 }), wires: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 16 }) })
  .map(({ count, wires }) => ({
    nodes: Array.from(
      { length: count },
      (_, index): GraphNode => ({ id: `n${index}`, kind: 'add', name: '', position: { x: 0, y: 0 }, parameters: {} }),
    ),
    edges: wires.map(([from, to], index) => ({ id: `e${index}`, source: `n${from % count}`, target: `n${to % count}` })),
  }));

it('without the wires that close a cycle every wire leads forward, and where none does there are none', () => {
  fc.assert(
    fc.property(graph, (drawn) => {
      const closing = new Set(closingWires(indexGraph(drawn)));
      expect(closing.size > 0).toBe(topologicalOrder(drawn).length < drawn.nodes.length);
      const open = { ...drawn, edges: drawn.edges.filter((edge) => !closing.has(edge)) };
      expect(topologicalOrder(open)).toHaveLength(drawn.nodes.length);
    }),
    { numRuns: 500 },
  );
});
