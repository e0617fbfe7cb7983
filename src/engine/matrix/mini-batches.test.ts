import { describe, expect, it } from 'vitest';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { bufferNamed, type Plan } from '../plan/plan.ts';
import { branchedSpec, chainSpec, concat, dense, output } from '../plan/testing/specs.ts';
import { arenaBytes } from './arena.ts';
import type { Core } from './core.ts';
import { orderEpoch } from './epoch-order.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

const examples = 1003;
const classes = { kind: 'given', features: [50], labels: { kind: 'classes', count: 5 } } as const;
const chain = chainSpec(classes, [dense(24, 'tanh'), dense(5, 'softmax'), output('categorical_cross_entropy')]);
const branched = branchedSpec(classes, [
  [dense(20, 'relu'), 0],
  [dense(12, 'tanh'), 0],
  [concat, 1, 2, 0],
  [dense(5, 'softmax'), 3],
  [output('categorical_cross_entropy'), 4],
]);

function planWith(batchSize: number | null, spec = chain): Plan {
  return compilePlan(spec, examples, { training: { ...plainTraining, batchSize } });
}

async function coreOf(plan: Plan, precision: Precision, threads = 1): Promise<Core> {
  const core = await createCoreWithThreads(plan, { precision, threads, wasm, workerFile: threads === 1 ? null : workerFile });
  fillCore(core, 9).setLearningRate(0.2);
  core.setSeed(3);
  return core;
}

/** Everything that training shows: the cost of all examples, three epochs and a half, gradients, and the cost of all examples again. */
function train(core: Core) {
  const iterations = Math.ceil((3.5 * core.plan.dataset.examples) / core.plan.examples);
  const costs = [core.evaluateAll(), ...core.advance(iterations).costs, core.differentiate()];
  const matrices = matricesOf(core);
  costs.push(core.evaluateAll());
  core.dispose();
  return { costs, matrices };
}

describe.each(['float64', 'float32'] as const)('mini-batches in %s', (precision) => {
  it.each([
    [2, 256],
    [4, 256],
    [4, 130],
    [2, 1002],
  ])('give the same bits with %i threads as with one, %i examples at a time', async (threads, batchSize) => {
    for (const spec of [chain, branched]) {
      const plan = planWith(batchSize, spec);
      const expected = train(await coreOf(plan, precision));
      expect(expected.costs.at(-1)).not.toBe(expected.costs[0]);
      expect(train(await coreOf(plan, precision, threads))).toEqual(expected);
    }
  });

  it.each([
    [examples, 1],
    [examples + 1, 2],
    [100_000_000, 1],
  ])('of %i examples are all examples at once, to the last bit (%i threads)', async (batchSize, threads) => {
    const full = planWith(null);
    expect(planWith(batchSize)).toEqual(full);
    expect(train(await coreOf(planWith(batchSize), precision, threads))).toEqual(train(await coreOf(full, precision, threads)));
  });

  it('hold the examples of the order, whatever their number and that of the features', async () => {
    for (const [features, m, batchSize] of [
      [1, 9, 4],
      [3, 10, 7],
      [66, 23, 8],
      [131, 70, 33],
    ] as const) {
      const spec = chainSpec({ kind: 'given', features: [features], labels: { kind: 'values', rows: 3 } }, [
        dense(3, 'linear'),
        output('mean_squared_error'),
      ]);
      const plan = compilePlan(spec, m, { training: { ...plainTraining, batchSize } });
      const core = await createCoreWithThreads(plan, { precision, threads: 1, wasm, workerFile: null });
      // Example j of feature i is 1000·i + j, exact in both precisions.
      core.values('X_all').set(Array.from({ length: features * m }, (_, at) => 1000 * (at % features) + Math.floor(at / features)));
      core.setSeed(17);
      const order = new Uint32Array(m);
      for (let iteration = 0; iteration < 2 * Math.ceil(m / batchSize); iteration += 1) {
        const perEpoch = Math.ceil(m / batchSize);
        orderEpoch(order, 17, Math.floor(iteration / perEpoch));
        const chosen = order.slice((iteration % perEpoch) * batchSize, ((iteration % perEpoch) + 1) * batchSize);
        core.setIteration(iteration);
        core.evaluate();
        expect(core.columns).toBe(chosen.length);
        expect(Array.from(chosen, (_, column) => core.exampleAt(column))).toEqual([...chosen]);
        const expected = Array.from({ length: features }, (_, feature) => Array.from(chosen, (example) => 1000 * feature + example));
        expect([...(matricesOf(core).get('X') ?? [])]).toEqual(expected.flat());
      }
    }
  });

  it('train whether whole epochs are asked for or single iterations, with a look at all examples between them', async () => {
    const whole = await coreOf(planWith(300), precision);
    const single = await coreOf(planWith(300), precision);
    const costs = [...whole.advance(11).costs];
    const pieces = Array.from({ length: 11 }, (_, iteration) => {
      if (iteration % 3 === 0) single.evaluateAll();
      if (iteration % 2 === 0) single.differentiate();
      return [...single.advance(1).costs];
    });
    expect(pieces.flat()).toEqual(costs);
    expect(single.values('W1')).toEqual(whole.values('W1'));
  });

  it('leave the cost of all examples as it is where these are taken at once', async () => {
    const parts = await coreOf(planWith(300), precision);
    const whole = await coreOf(planWith(null), precision);
    const visited: number[] = [];
    const cost = parts.evaluateAll((first, count) => visited.push(first, count));
    expect(visited).toEqual([0, 300, 300, 300, 600, 300, 900, 103]);
    expect(Math.abs(cost - whole.evaluate())).toBeLessThan(precision === 'float64' ? 1e-14 : 1e-6);
    expect(whole.evaluateAll()).toBe(whole.evaluate());
  });
});

describe('the naive core', () => {
  it('looks at all examples without disturbing the training', () => {
    const cores = [1, 2].map(() => fillCore(createNaiveCore(planWith(400), 'float64'), 2));
    const [watched, alone] = cores;
    for (const core of cores) core.setLearningRate(0.1);
    const costs = [0, 1, 2, 3].flatMap(() => {
      watched?.evaluateAll();
      return [...(watched?.advance(1).costs ?? [])];
    });
    expect(costs).toEqual([...(alone?.advance(4).costs ?? [])]);
  });
});

describe('memory of mini-batches', () => {
  it('is that of a window of the data set: of 60,000 pictures of 28 × 28 less than a tenth', () => {
    const pictures = { kind: 'given', features: [784], labels: { kind: 'classes', count: 10 } } as const;
    const spec = chainSpec(pictures, [dense(256, 'relu'), dense(128, 'relu'), dense(10, 'softmax'), output('categorical_cross_entropy')]);
    const plan = compilePlan(spec, 60_000, { training: { ...plainTraining, batchSize: 64 } });
    const dataset = 60_000 * 784 * 4;
    expect(arenaBytes(plan, 'float32')).toBeLessThan(dataset / 10);
    expect(bufferNamed(plan, 'X_all')).toMatchObject({ rows: 320, columns: 784 });
    expect(bufferNamed(plan, 'X')).toMatchObject({ rows: 784, columns: 64 });
  });
});
