import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

const spec = chainSpec({ kind: 'given', features: [40], labels: { kind: 'values', rows: 1 } }, [
  dense(5, 'relu'),
  dense(1, 'linear'),
  output('mean_squared_error'),
]);

/** A pass in both directions. The first unit is dead: its Z1 is below zero for every example, so that its row of dZ1 holds nothing but zeros. */
function differentiate(core: Core, bias = -1000) {
  fillCore(core, 3);
  core.values('b1')[0] = bias;
  core.prepare();
  core.values('P1').set(core.values('Z1_0'));
  core.differentiate();
  const matrices = matricesOf(core);
  core.dispose();
  return matrices;
}

/** Some iterations, which change what the next ones read. */
function trained(core: Core) {
  fillCore(core, 3);
  core.prepare();
  core.values('P1').set(core.values('Z1_0'));
  core.setLearningRate(0.01);
  const { costs } = core.advance(7);
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

// Around the 12 columns of a panel in float64, the 24 in float32 and the bounds of column blocks.
const examples = [1, 2, 3, 11, 12, 13, 23, 24, 25, 97, 130];

describe.each(['float64', 'float32'] as const)('dP1 = dZ1·G / m in %s', (precision) => {
  it.each(examples)('is that of the naive core for %i examples', async (m) => {
    const plan = compilePlan(spec, m, { firstLayer: 'gram' });
    const expected = differentiate(createNaiveCore(plan, precision));
    const actual = differentiate(await createCoreWithThreads(plan, { precision, threads: 1, wasm, workerFile }));
    expect(largestDifference(plan, actual, expected)).toBeLessThan(precision === 'float64' ? 1e-12 : 2e-5);
    const dP1 = actual.get('dP1') ?? new Float64Array();
    expect(dP1.subarray(0, m)).toEqual(new Float64Array(m));
    expect(dP1.subarray(m).some((value) => value !== 0)).toBe(true);
  });

  it('has the same bits with 1, 2 and 4 threads', async () => {
    const plan = compilePlan(spec, 130, { firstLayer: 'gram' });
    const [one, two, four] = await Promise.all(
      [1, 2, 4].map(async (threads) => differentiate(await createCoreWithThreads(plan, { precision, threads, wasm, workerFile }))),
    );
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });
});

const single = chainSpec({ kind: 'given', features: [70], labels: { kind: 'binary' } }, [
  dense(1, 'sigmoid'),
  output('binary_cross_entropy'),
]);

// Around the 8 columns of a tile in float64, the 16 in float32, odd and even numbers of tiles, and the bounds of column blocks.
const singleExamples = [1, 2, 7, 8, 9, 15, 16, 17, 24, 31, 33, 48, 97, 209, 216, 300];

describe.each(['float64', 'float32'] as const)('dP1 = dZ1·G / m of a single unit in %s', (precision) => {
  it.each(singleExamples)('is that of the naive core for %i examples', async (m) => {
    const plan = compilePlan(single, m, { firstLayer: 'gram' });
    const expected = differentiate(createNaiveCore(plan, precision), 0.1);
    const actual = differentiate(await createCoreWithThreads(plan, { precision, threads: 1, wasm, workerFile }), 0.1);
    expect(largestDifference(plan, actual, expected)).toBeLessThan(precision === 'float64' ? 1e-12 : 2e-5);
    expect(actual.get('dP1')?.every((value) => value !== 0)).toBe(true);
  });

  it.each([209, 700])('has the same bits with 1, 2 and 4 threads for %i examples', async (m) => {
    const plan = compilePlan(single, m, { firstLayer: 'gram' });
    const [one, ...others] = await Promise.all(
      [1, 2, 4].map(async (threads) => trained(await createCoreWithThreads(plan, { precision, threads, wasm, workerFile }))),
    );
    for (const other of others) expect(other).toEqual(one);
  });
});
