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
function differentiate(core: Core) {
  fillCore(core, 3);
  core.values('b1')[0] = -1000;
  core.prepare();
  core.values('P1').set(core.values('Z1_0'));
  core.differentiate();
  const matrices = matricesOf(core);
  core.dispose();
  return matrices;
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
