import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { arenaBytes, layOutArena } from './arena.ts';
import type { Core } from './core.ts';
import { RandomState } from './random.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

/** A network with a wide first layer, in the direct form: (n_x, m) examples, `units` in the first layer. */
function widePlan(features: number, examples: number, units: number): Plan {
  const layers = [dense(units, 'relu'), dense(3, 'relu'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
  return compilePlan(chainSpec({ kind: 'given', features: [features], labels: { kind: 'binary' } }, layers), examples, {
    firstLayer: 'direct',
  });
}

/** A filled core with threads of its own, which the caller disposes of. */
async function filledCore(plan: Plan, threads: number, precision: 'float64' | 'float32' = 'float32'): Promise<Core> {
  const core = await createCoreWithThreads(plan, { precision, threads, wasm, workerFile: threads > 1 ? workerFile : null });
  core.setLearningRate(0.1);
  return fillCore(core, 3);
}

/** Costs and matrices of a few passes of all kinds; the matrices are looked at in the end only, as that ends keeping. */
function passes(core: Core) {
  const costs = [core.evaluate(), ...core.advance(1).costs, ...core.advance(2).costs, core.differentiate()];
  return { costs, matrices: matricesOf(core) };
}

type Outcome = ReturnType<typeof passes>;

/** Names of the matrices that differ in a bit. */
function differing({ matrices }: Outcome, expected: Outcome): readonly string[] {
  return [...matrices].flatMap(([name, values]) => {
    const others = expected.matrices.get(name) ?? new Float64Array();
    return Buffer.from(values.buffer).equals(Buffer.from(others.buffer)) ? [] : [name];
  });
}

/** Expects the same costs and the same bits of all matrices. */
function expectSame(actual: Core, expected: Core): void {
  const [outcome, other] = [passes(actual), passes(expected)];
  expect(outcome.costs).toEqual(other.costs);
  expect(differing(outcome, other)).toEqual([]);
}

const cases = fc.record({
  // Not whole panels and not whole parts of 256; units whose tiles of 4 rows leave 0 to 3 over.
  features: fc.oneof(fc.integer({ min: 256, max: 700 }), fc.integer({ min: 2048, max: 2400 })),
  examples: fc.oneof(fc.integer({ min: 9, max: 140 }), fc.constantFrom(256, 257, 530)),
  units: fc.oneof(fc.integer({ min: 8, max: 32 }), fc.integer({ min: 130, max: 255 })),
  threads: fc.constantFrom(1, 2, 3),
});

describe.each(['float64', 'float32'] as const)('Features that are kept in %s', (precision) => {
  it('give the same bits as those that are packed in every iteration, with any number of threads', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ features, examples, units, threads }) => {
        const plan = widePlan(features, examples, units);
        const [expected, actual] = await Promise.all([filledCore(plan, 1, precision), filledCore(plan, threads, precision)]);
        actual.keepFeatures();
        expectSame(actual, expected);
        expected.dispose();
        actual.dispose();
      }),
      { numRuns: 25 },
    );
  });

  it('give NaN for 0·∞ as well', async () => {
    const plan = widePlan(2100, 300, 20);
    const core = await filledCore(plan, 1, precision);
    // An example that no unit answers to: its dZ1 is 0, its X infinite.
    const [row, column] = [1000, 270];
    core.values('X')[row * 300 + column] = Number.POSITIVE_INFINITY;
    for (let unit = 0; unit < 20; unit++) core.values('W1')[unit * 2100 + row] = -1;
    core.keepFeatures();
    core.differentiate();
    const gradient = core.values('dW1');
    expect(Array.from({ length: 20 }, (_, unit) => gradient[unit * 2100 + row])).toEqual(new Array(20).fill(Number.NaN));
    expect(gradient[row - 1]).not.toBeNaN();
    core.dispose();
  });
});

describe('Features that were kept', () => {
  it.each([1, 2])('are taken as they are after they were written anew, with %i threads', async (threads) => {
    const plan = widePlan(2100, 130, 20);
    const [expected, actual] = await Promise.all([filledCore(plan, 1), filledCore(plan, threads)]);
    const others = new RandomState(9).randn(2100 * 130);
    for (const isKeptAgain of [true, false]) {
      actual.keepFeatures();
      for (const core of [expected, actual]) core.advance(2);
      for (const core of [expected, actual]) core.values('X').set(others.map((value) => (isKeptAgain ? value : -value)));
      if (isKeptAgain) actual.keepFeatures();
      for (const core of [expected, actual]) core.advance(1);
    }
    expectSame(actual, expected);
    expected.dispose();
    actual.dispose();
  });

  it('may be written to at any time where nobody said that they stay', async () => {
    const core = await filledCore(widePlan(2100, 130, 20), 1);
    const features = core.values('X');
    core.advance(2);
    const before = core.evaluate();
    features.fill(0);
    expect(core.evaluate()).not.toBe(before);
    core.dispose();
  });
});

describe('Memory for kept features', () => {
  const bytesOfFeatures = 12_288 * 209 * 4;

  it('is about twice that of X, and part of what a core needs', () => {
    const plan = widePlan(12_288, 209, 20);
    expect(layOutArena(plan, 'float32').keptInput.packed).toBeGreaterThan(0);
    expect(arenaBytes(plan, 'float32')).toBeGreaterThan(3 * bytesOfFeatures);
    expect(arenaBytes(plan, 'float32')).toBeLessThan(3.4 * bytesOfFeatures);
  });

  it.each([
    ['X is narrow', 255, 209, 20],
    ['the layer has as many units', 300, 209, 300],
    ['the layer has few units', 12_288, 209, 7],
  ])('is not taken where %s', (_, features, examples, units) => {
    expect(layOutArena(widePlan(features, examples, units), 'float32').keptInput.packed).toBe(0);
  });

  it('is not taken where X is large', () => {
    const isKept = (megabytes: number) =>
      layOutArena(widePlan(12_288, Math.floor((megabytes * 1024 ** 2) / (12_288 * 4)), 20), 'float32').keptInput.packed > 0;
    expect([128, 129].map(isKept)).toEqual([true, false]);
  });
});
