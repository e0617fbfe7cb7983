import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import { networkMatrices } from '../../shared/compile/network-matrices.ts';
import { compilePlan } from './compile-plan.ts';
import { graphOfSpec } from './spec-graph.ts';
import { arbitrarySpec } from './testing/arbitrary-spec.ts';

describe('the matrices that a drawing names', () => {
  it('are those of the plan: every weight, bias and pre-activation, and each of the shape that it has there', () => {
    fc.assert(
      fc.property(arbitrarySpec, fc.integer({ min: 1, max: 9 }), (spec, m) => {
        const graph = graphOfSpec(spec);
        const named = networkMatrices(graph, spec.dataset, { ...compileGraph(graph, spec.dataset, 'en'), examples: m });
        const shapes = new Map(named.map(({ name, shape }) => [name, shape]));
        expect(shapes.size).toBe(named.length);
        const { buffers } = compilePlan(spec, m, { firstLayer: 'direct' });
        for (const { name, role, rows, columns } of buffers) {
          const known = shapes.get(name);
          if (known || role === 'parameter' || role === 'pre-activation') expect([name, known]).toEqual([name, [rows, columns]]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
