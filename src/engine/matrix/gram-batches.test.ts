import { describe, expect, it } from 'vitest';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { compilePlan, type PlanTraining } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

/** Wide enough that threads share its rows, and that its products are packed. */
const spec = chainSpec({ kind: 'given', features: [200], labels: { kind: 'values', rows: 1 } }, [
  dense(30, 'relu'),
  dense(9, 'relu'),
  dense(1, 'linear'),
  output('mean_squared_error'),
]);

const examples = 90;

function planOf(training: Partial<PlanTraining>) {
  return compilePlan(spec, examples, { firstLayer: 'gram', training: { ...plainTraining, ...training } });
}

/** More than an epoch in calls that end within one, then gradients; with the cost of all examples in between. */
function train(core: Core) {
  fillCore(core, 3);
  core.setSeed(5);
  core.prepare();
  core.values('P1').set(core.values('Z1_0'));
  core.values('S1').fill(0);
  core.setLearningRate(0.01);
  const costs = [...core.advance(2).costs, core.evaluateAll(), ...core.advance(6).costs, core.differentiate()];
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

const trainings: readonly (readonly [string, Partial<PlanTraining>])[] = [
  ['batches that divide the examples', { batchSize: 30 }],
  ['a smaller last batch', { batchSize: 32 }],
  ['batches of one', { batchSize: 1 }],
  ['momentum', { batchSize: 32, optimizer: defaultOptimizers.momentum }],
  ['a penalty', { batchSize: 32, l2: 2 }],
];

describe.each(['float64', 'float32'] as const)('the Gram form in mini-batches in %s', (precision) => {
  const create = (training: Partial<PlanTraining>, threads: number) =>
    createCoreWithThreads(planOf(training), { precision, threads, wasm, workerFile });

  it.each(trainings)('is that of the naive core: %s', async (_, training) => {
    const plan = planOf(training);
    const expected = train(createNaiveCore(plan, precision));
    const actual = train(await create(training, 1));
    expect(actual.costs).toHaveLength(10);
    const tolerance = precision === 'float64' ? 1e-11 : 1e-4;
    for (const [index, cost] of expected.costs.entries()) {
      expect(Math.abs((actual.costs[index] ?? Number.NaN) - cost)).toBeLessThan(tolerance * Math.max(1, cost));
    }
    expect(largestDifference(plan, actual.matrices, expected.matrices)).toBeLessThan(tolerance);
  });

  it.each(trainings)('has the same bits with 1, 2 and 4 threads: %s', async (_, training) => {
    const [one, two, four] = await Promise.all([1, 2, 4].map(async (threads) => train(await create(training, threads))));
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('has the same bits whatever the calls that its iterations are made in', async () => {
    const run = async (calls: readonly number[]) => {
      const core = fillCore(await create({ batchSize: 32 }, 2), 3);
      core.prepare();
      core.setLearningRate(0.01);
      const costs = calls.flatMap((iterations) => [...core.advance(iterations).costs]);
      const trained = ['S1', 'P1', 'b1', 'W2'].map((name) => core.values(name).slice());
      core.dispose();
      return { costs, trained };
    };
    const whole = await run([8]);
    expect(await run([1, 1, 1, 1, 1, 1, 1, 1])).toEqual(whole);
    expect(await run([2, 5, 1])).toEqual(whole);
  });
});
