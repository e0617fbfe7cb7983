import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { firstLayerForms } from '../plan/plan.ts';
import { arbitrarySpec } from '../plan/testing/arbitrary-spec.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm } from './testing/built-core.ts';
import { isCalm } from './testing/calm.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCore } from './wasm-core.ts';

const cases = fc.record({
  spec: arbitrarySpec,
  examples: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(511, 512, 513, 700)),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  firstLayer: fc.constantFrom(...firstLayerForms),
});

const tolerances = { float64: 1e-12, float32: 1e-4 } as const;

/** What training shows of itself: costs, then all matrices. */
function train(core: Core, seed: number) {
  fillCore(core, seed);
  core.prepare();
  core.setLearningRate(0.1);
  const costs = [...core.advance(2).costs, core.differentiate()];
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

describe.each(['float64', 'float32'] as const)('WebAssembly core in %s', (precision) => {
  it('computes what the naive core computes, whatever the network', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ spec, examples: m, seed, firstLayer }) => {
        const examples = firstLayer === 'gram' ? Math.min(m, 130) : m;
        const plan = compilePlan(spec, examples, { firstLayer });
        const expected = train(createNaiveCore(plan, precision), seed);
        if (precision === 'float32') fc.pre(isCalm(plan, expected, train(createNaiveCore(plan, 'float64'), seed)));
        const actual = train(await createCore(plan, { precision, threads: 1, wasm, workerFile: null }), seed);
        expect(actual.costs).toHaveLength(expected.costs.length);
        for (const [index, cost] of expected.costs.entries()) {
          expect(Math.abs((actual.costs[index] ?? Number.NaN) - cost)).toBeLessThanOrEqual(
            tolerances[precision] * Math.max(1, Math.abs(cost)),
          );
        }
        expect(largestDifference(plan, actual.matrices, expected.matrices)).toBeLessThan(tolerances[precision]);
      }),
      { numRuns: 150 },
    );
  });
});
