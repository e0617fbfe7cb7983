import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan } from './compile-plan.ts';
import { firstLayerForms } from './plan.ts';
import { graphOfSpec } from './spec-graph.ts';
import { arbitrarySpec } from './testing/arbitrary-spec.ts';

const examples = fc.integer({ min: 1, max: 9 });

describe('compilePlan, for any network without errors', () => {
  it('gives steps that fit their matrices', () => {
    fc.assert(
      fc.property(arbitrarySpec, examples, fc.boolean(), fc.constantFrom(...firstLayerForms), (spec, m, forwardOnly, firstLayer) =>
        checkPlan(compilePlan(spec, m, { forwardOnly, firstLayer })),
      ),
      { numRuns: 1000 },
    );
  });

  it('gives matrices of the shapes that the drawing shows', () => {
    fc.assert(
      fc.property(arbitrarySpec, examples, (spec, m) => {
        const { shapes } = compileGraph(graphOfSpec(spec), spec.dataset, 'en');
        const { buffers, preprocessing } = compilePlan(spec, m);
        const values = buffers.filter(({ role }) => ['features', 'pre-activation', 'activation'].includes(role));
        for (const { name, role, rows, columns, layerId } of values) {
          // X is what comes out of the last layer that preprocesses it.
          const giving = role === 'features' ? (preprocessing.at(-1)?.layerId ?? layerId) : layerId;
          expect([name, rows, columns]).toEqual([name, featureCount(shapes.get(giving) ?? []), m]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('differentiates every parameter exactly once, and nothing before the first', () => {
    fc.assert(
      fc.property(arbitrarySpec, examples, (spec, m) => {
        const { buffers, steps } = compilePlan(spec, m);
        const parameters = buffers.filter(({ role }) => role === 'parameter').map(({ name }) => name);
        const updated = steps.flatMap((step) => (step.op === 'update' ? [step.parameter] : []));
        const backward = steps.filter((step) => step.phase === 'backward');
        // Sums add onto what is there already.
        const written = backward.flatMap((step) => ('out' in step && step.op !== 'sum' ? [step.out] : []));
        expect(updated).toEqual(parameters);
        expect(new Set(written).size).toBe(written.length);
        expect(written).toEqual(expect.arrayContaining(parameters.map((name) => `d${name}`)));
        expect(written).not.toContain('dX');
      }),
      { numRuns: 1000 },
    );
  });
});
