import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { arbitrarySpec } from '../plan/testing/arbitrary-spec.ts';
import { arbitraryTraining } from '../plan/testing/arbitrary-training.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm } from './testing/built-core.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCore } from './wasm-core.ts';

const cases = fc.record({
  spec: arbitrarySpec,
  training: arbitraryTraining,
  examples: fc.integer({ min: 1, max: 20 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  iteration: fc.oneof(fc.integer({ min: 5, max: 20 }), fc.nat(100_000_000)),
});

/** In float32 the logarithm of a probability near 0 magnifies its last bit. */
const tolerances = { float64: { cost: 1e-12, matrices: 1e-12 }, float32: { cost: 1e-2, matrices: 3e-5 } } as const;

/** What training shows of itself: costs, then all matrices. What the optimizer keeps is not small at the start: no rounding error is divided by another. */
function train(core: Core, seed: number, iteration: number) {
  fillCore(core, seed);
  core.setLearningRate(0.002);
  core.setIteration(iteration);
  const costs = [...core.advance(3).costs, core.differentiate()];
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

describe.each(['float64', 'float32'] as const)('the optimizers of the WebAssembly core in %s', (precision) => {
  it('compute what those of the naive core compute, whatever the network, decay, penalty and iteration', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ spec, training, examples, seed, iteration }) => {
        const plan = compilePlan(spec, examples, { training });
        const expected = train(createNaiveCore(plan, precision), seed, iteration);
        // A prediction that is certain and wrong, in float32 also an almost certain one, costs infinitely much.
        fc.pre(expected.costs.every(Number.isFinite));
        const actual = train(await createCore(plan, { precision, threads: 1, wasm, workerFile: null }), seed, iteration);
        expect(actual.costs).toHaveLength(expected.costs.length);
        for (const [index, cost] of expected.costs.entries()) {
          const difference = Math.abs((actual.costs[index] ?? Number.NaN) - cost);
          expect(difference).toBeLessThanOrEqual(tolerances[precision].cost * Math.max(1, Math.abs(cost)));
        }
        expect(largestDifference(plan, actual.matrices, expected.matrices)).toBeLessThan(tolerances[precision].matrices);
      }),
      { numRuns: 200 },
    );
  });
});
