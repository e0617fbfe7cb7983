import { describe, expect, it } from 'vitest';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { firstLayerForms } from '../plan/plan.ts';
import { activation, add, branchedSpec, concat, dense, output } from '../plan/testing/specs.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

/** Two residual blocks, a branch of X of its own, and a sum behind which sigmoid cancels the derivative of the cost. X feeds three layers. */
const layers: readonly WiredLayer[] = [
  [dense(24, 'tanh'), 0],
  [dense(24, 'relu'), 1],
  [add, 2, 1],
  [dense(24, 'leaky_relu'), 3],
  [add, 3, 4, 1],
  [dense(7, 'sigmoid'), 0],
  [concat, 6, 5, 0],
  [dense(5, 'linear'), 7],
  [dense(5, 'softmax'), 6],
  [add, 8, 9],
  [activation('sigmoid'), 10],
  [output('binary_cross_entropy'), 11],
];
const spec = branchedSpec({ kind: 'given', features: [40], labels: { kind: 'classes', count: 5 } }, layers);

const cases = (['float64', 'float32'] as const).flatMap((precision) => firstLayerForms.map((form) => [precision, form] as const));

/** Trains a little; returns costs and all matrices. */
function train(core: Core) {
  fillCore(core, 5);
  core.prepare();
  core.setLearningRate(0.1);
  const costs = [...core.advance(5).costs, core.differentiate()];
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

describe.each(cases)('a network that branches, in %s with a %s first layer', (precision, firstLayer) => {
  it.each([2, 4])('gives the same bits with %i threads as with one', async (threads) => {
    const plan = compilePlan(spec, 301, { firstLayer });
    expect(plan.firstLayer).toBe(firstLayer);
    const single = await createCoreWithThreads(plan, { precision, threads: 1, wasm, workerFile });
    const several = await createCoreWithThreads(plan, { precision, threads, wasm, workerFile });
    expect(several.threads).toBe(threads);
    const expected = train(single);
    expect(expected.costs.at(-1)).toBeLessThan(expected.costs[0] ?? 0);
    expect(train(several)).toEqual(expected);
  });

  it('is computed as the naive core computes it', async () => {
    const plan = compilePlan(spec, 41, { firstLayer });
    const expected = train(createNaiveCore(plan, precision));
    const actual = train(await createCoreWithThreads(plan, { precision, threads: 1, wasm, workerFile }));
    const tolerance = precision === 'float64' ? 1e-12 : 2e-5;
    for (const [index, cost] of expected.costs.entries()) {
      expect(Math.abs((actual.costs[index] ?? Number.NaN) - cost)).toBeLessThan(tolerance * Math.max(1, cost));
    }
    expect(largestDifference(plan, actual.matrices, expected.matrices)).toBeLessThan(tolerance);
  });
});
