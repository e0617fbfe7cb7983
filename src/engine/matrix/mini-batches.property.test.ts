import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { arbitrarySpec } from '../plan/testing/arbitrary-spec.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm } from './testing/built-core.ts';
import { isCalm } from './testing/calm.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCore } from './wasm-core.ts';

const cases = fc
  .record({ spec: arbitrarySpec, examples: fc.integer({ min: 1, max: 40 }), seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }) })
  .chain(({ spec, examples, seed }) =>
    fc.record({
      spec: fc.constant(spec),
      examples: fc.constant(examples),
      seed: fc.constant(seed),
      batchSize: fc.integer({ min: 1, max: examples }),
      /** Where to begin, as if resumed there, and how to go on. */
      start: fc.nat(100),
      slices: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
  );

const tolerances = { float64: 1e-12, float32: 1e-4 } as const;

/** What training shows of itself: costs of iterations, of the next one and of the whole data set, then all matrices. */
function train(core: Core, seed: number, start: number, slices: readonly number[]) {
  fillCore(core, seed % 1_000_000);
  core.setSeed(seed);
  core.setIteration(start);
  // Not larger: squared errors of mini-batches of one example would soon diverge, and with them the two cores.
  core.setLearningRate(0.01);
  const costs = slices.flatMap((iterations) => [...core.advance(iterations).costs, core.evaluateAll()]);
  costs.push(core.differentiate());
  const examples = Array.from({ length: core.columns }, (_, column) => core.exampleAt(column));
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, examples, matrices };
}

describe.each(['float64', 'float32'] as const)('mini-batches in %s', (precision) => {
  it('are computed by both cores alike, whatever the network, their size and the iteration', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ spec, examples, seed, batchSize, start, slices }) => {
        const plan = compilePlan(spec, examples, { training: { ...plainTraining, batchSize } });
        expect(plan.examples).toBe(batchSize);
        const expected = train(createNaiveCore(plan, precision), seed, start, slices);
        fc.pre(expected.costs.every((cost) => cost < 1e3));
        if (precision === 'float32') fc.pre(isCalm(plan, expected, train(createNaiveCore(plan, 'float64'), seed, start, slices)));
        const core = await createCore(plan, { precision, threads: 1, wasm, workerFile: null });
        const actual = train(core, seed, start, slices);
        expect(actual.examples).toEqual(expected.examples);
        expect(actual.costs).toHaveLength(expected.costs.length);
        for (const [index, cost] of expected.costs.entries()) {
          const difference = Math.abs((actual.costs[index] ?? Number.NaN) - cost);
          expect(difference).toBeLessThanOrEqual(tolerances[precision] * Math.max(1, Math.abs(cost)));
        }
        expect(largestDifference(plan, actual.matrices, expected.matrices)).toBeLessThan(tolerances[precision]);
      }),
      { numRuns: 150 },
    );
  });
});
