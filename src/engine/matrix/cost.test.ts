import { describe, expect, it } from 'vitest';
import type { Precision } from '../../shared/spec/training-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm } from './testing/built-core.ts';
import { createCore } from './wasm-core.ts';

/** The cost of the predictions σ(z) under these labels, by our core and by its oracle. */
async function costs(precision: Precision, z: readonly number[], labels: readonly number[]): Promise<readonly [number, number]> {
  const spec = chainSpec({ kind: 'given', features: [1], labels: { kind: 'binary' } }, [
    dense(1, 'sigmoid'),
    output('binary_cross_entropy'),
  ]);
  const plan = compilePlan(spec, z.length);
  const cores = [await createCore(plan, { precision, threads: 1, wasm, workerFile: null }), createNaiveCore(plan, precision)];
  const [ours = Number.NaN, expected = Number.NaN] = cores.map((core) => {
    core.values('X').set(z);
    core.values('Y').set(labels);
    core.values('W1').set([1]);
    const cost = core.evaluate();
    core.dispose();
    return cost;
  });
  return [ours, expected];
}

/** Predictions from −limit to limit, in no order, of both classes. */
const spread = (count: number, limit: number) => Array.from({ length: count }, (_, index) => limit * Math.sin(index * 12.9898));
const classes = (count: number) => Array.from({ length: count }, (_, index) => (index * 7 + (index >> 2)) % 2);

/** Around the lengths at which a pass takes another turn, looks at its exponent or starts another block. */
const lengths = [1, 2, 3, 4, 5, 63, 64, 65, 127, 128, 130, 511, 512, 513, 700];

describe.each(['float64', 'float32'] as const)('cross-entropy in %s', (precision) => {
  const tolerance = precision === 'float64' ? 1e-13 : 1e-6;

  it.each(lengths)('is that of the oracle for %i examples', async (count) => {
    const [ours, expected] = await costs(precision, spread(count, 5), classes(count));
    expect(Math.abs(ours / expected - 1)).toBeLessThan(tolerance);
  });

  it('adds up predictions so wrong that their product is no number any more', async () => {
    const [ours, expected] = await costs(precision, new Array(200).fill(precision === 'float64' ? -300 : -60), new Array(200).fill(1));
    expect(Math.abs(ours / expected - 1)).toBeLessThan(tolerance);
    expect(ours).toBeGreaterThan(50);
  });

  it.each([0, 3, 64, 130, 199, 200, 202])('notices one label between 0 and 1, at %i', async (place) => {
    const labels = classes(203).with(place, 0.25);
    const [ours, expected] = await costs(precision, spread(203, 2), labels);
    expect(Math.abs(ours / expected - 1)).toBeLessThan(tolerance);
  });

  it.each([0, 3, 64, 130, 199, 200, 202])('notices one prediction that is no number, at %i', async (place) => {
    const [ours] = await costs(precision, spread(203, 2).with(place, Number.NaN), classes(203));
    expect(ours).toBeNaN();
  });

  it('is infinite where one prediction is certain and wrong', async () => {
    const [ours] = await costs(precision, spread(203, 2).with(17, 800), new Array(203).fill(0));
    expect(ours).toBe(Number.POSITIVE_INFINITY);
  });
});
