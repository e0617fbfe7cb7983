import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../shared/spec/training-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { activation, chainSpec, dense, dropout, output } from '../plan/testing/specs.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

const source = { kind: 'given', features: [9], labels: { kind: 'classes', count: 3 } } as const;
const end = [dense(3, 'softmax'), output('categorical_cross_entropy')];
/** Masks of 9, 30 and 7 rows: none a multiple of four. */
const spec = chainSpec(source, [dropout(0.9), dense(30, 'tanh'), dropout(0.5), dense(7, 'relu'), dropout(0.8), ...end]);
const withoutDropout = chainSpec(source, [dense(30, 'tanh'), dense(7, 'relu'), ...end]);
const masks = ['D0', 'D1', 'D2'];

function webAssembly(plan: Core['plan'], precision: Precision, threads = 1): Promise<Core> {
  return createCoreWithThreads(plan, { precision, threads, wasm, workerFile });
}

const cores = [
  { name: 'WebAssembly', create: webAssembly },
  { name: 'naive', create: async (plan: Core['plan'], precision: Precision) => createNaiveCore(plan, precision) },
];
const cases = cores.flatMap((core) => (['float64', 'float32'] as const).map((precision) => ({ ...core, precision })));

/** The masks of an iteration, one after the other. */
function masksOf(core: Core, seed: number, iteration: number): readonly number[] {
  core.setSeed(seed);
  core.setIteration(iteration);
  core.evaluate({ dropout: true });
  return masks.flatMap((name) => [...core.values(name)]);
}

/** Trains a little and returns all that shows of it. */
function train(core: Core) {
  fillCore(core, 5);
  core.setSeed(3);
  core.setLearningRate(0.1);
  const costs = [...core.advance(6).costs, core.differentiate()];
  const matrices = matricesOf(core);
  core.dispose();
  return { costs, matrices };
}

describe('masks', () => {
  // Widths that fill no vector, one block of columns, and several.
  it.each([1, 2, 3, 5, 41, 513, 1031])('of %i columns are the same in both cores and precisions', async (examples) => {
    const plan = compilePlan(spec, examples);
    const expected = masksOf(fillCore(createNaiveCore(plan, 'float64'), 1), 4_294_967_295, 100_000_000);
    for (const { create, precision } of cases) {
      const core = fillCore(await create(plan, precision), 1);
      expect(masksOf(core, 4_294_967_295, 100_000_000)).toEqual(expected);
      core.dispose();
    }
  });

  it.each([0.05, 0.5, 0.8, 0.99])('keep a share of p = %d of all elements, of each row and of each column', async (p) => {
    const rows = 400;
    const examples = 500;
    const plan = compilePlan(chainSpec(source, [dense(rows, 'tanh'), dropout(p), ...end]), examples);
    const core = fillCore(await webAssembly(plan, 'float32'), 1);
    core.evaluate({ dropout: true });
    const mask = core.values('D1');
    const bound = (count: number) => 6 * Math.sqrt((p * (1 - p)) / count);
    const share = (count: number, at: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => mask[at(index)] ?? 0).reduce((sum, kept) => sum + kept, 0) / count;
    expect(new Set(mask)).toEqual(new Set([0, 1]));
    expect(Math.abs(share(rows * examples, (index) => index) - p)).toBeLessThan(bound(rows * examples));
    for (let row = 0; row < rows; row += 1) {
      expect(Math.abs(share(examples, (column) => row * examples + column) - p)).toBeLessThan(bound(examples));
    }
    for (let column = 0; column < examples; column += 1) {
      expect(Math.abs(share(rows, (row) => row * examples + column) - p)).toBeLessThan(bound(rows));
    }
    core.dispose();
  });

  it('are others for another seed, iteration or layer, and have nothing to do with each other', async () => {
    const layers = [dense(200, 'tanh'), dropout(0.5), dense(200, 'tanh'), dropout(0.5)];
    const core = fillCore(await webAssembly(compilePlan(chainSpec(source, [...layers, ...end]), 300), 'float32'), 1);
    const drawn = [
      [1, 0],
      [2, 0],
      [1, 1],
      [4_294_967_295, 0],
    ].flatMap(([seed = 0, iteration = 0]) => {
      core.setSeed(seed);
      core.setIteration(iteration);
      core.evaluate({ dropout: true });
      return [Float32Array.from(core.values('D1')), Float32Array.from(core.values('D2'))];
    });
    const count = 200 * 300;
    for (const [index, a] of drawn.entries()) {
      for (const b of drawn.slice(0, index)) {
        const equal = a.reduce((sum, kept, element) => sum + (kept === b[element] ? 1 : 0), 0);
        expect(Math.abs(equal / count - 0.5)).toBeLessThan(6 * Math.sqrt(0.25 / count));
      }
    }
    core.dispose();
  });
});

describe.each(cases)('dropout ($name, $precision)', ({ create, precision }) => {
  const plan = compilePlan(spec, 21);
  const created = async () => fillCore(await create(plan, precision), 2);

  it('divides what it keeps by p, of values and of gradients, and drops the rest', async () => {
    const core = await created();
    core.differentiate();
    const rounded = precision === 'float64' ? Number : Math.fround;
    for (const [p, mask, input, out] of [
      [0.5, 'D1', 'A1', 'A1_2'],
      [0.8, 'D2', 'A2', 'A2_2'],
      [0.5, 'D1', 'dA1_2', 'dA1'],
      [0.8, 'D2', 'dA2_2', 'dA2'],
    ] as const) {
      const kept = core.values(mask);
      const expected = Array.from(core.values(input), (value, index) => (value * (kept[index] ?? 0)) / rounded(p));
      const relative = precision === 'float64' ? 0 : 1e-6;
      for (const [index, value] of core.values(out).entries()) {
        expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThanOrEqual(relative * Math.abs(value));
      }
    }
    core.dispose();
  });

  it('does nothing where a network is evaluated, whatever seed and iteration', async () => {
    const core = await created();
    const cost = core.evaluate();
    const predictions = [...core.values(plan.predictions)];
    const plain = fillCore(await create(compilePlan(withoutDropout, 21), precision), 2);
    const forwardOnly = fillCore(await create(compilePlan(spec, 21, { forwardOnly: true }), precision), 2);
    for (const { name, role } of plan.buffers) {
      if (role !== 'features' && role !== 'labels' && role !== 'parameter') continue;
      plain.values(name).set(core.values(name));
      forwardOnly.values(name).set(core.values(name));
    }
    expect([plain.evaluate(), forwardOnly.evaluate()]).toEqual([cost, cost]);
    expect([...core.values('A1_2')]).toEqual([...core.values('A1')]);
    for (const [seed, iteration] of [
      [7, 0],
      [7, 12],
    ] as const) {
      core.setSeed(seed);
      core.setIteration(iteration);
      expect(core.evaluate()).toBe(cost);
      expect([...core.values(plan.predictions)]).toEqual(predictions);
    }
    expect(core.differentiate()).not.toBe(cost);
    expect(core.evaluate()).toBe(cost);
    for (const used of [core, plain, forwardOnly]) used.dispose();
  });

  it('is evaluated on demand as the next iteration drops', async () => {
    const core = await created();
    core.setSeed(8);
    core.advance(4);
    const cost = core.evaluate({ dropout: true });
    expect(core.differentiate()).toBe(cost);
    expect(core.advance(1).costs[0]).toBe(cost);
    expect(core.evaluate({ dropout: true })).not.toBe(cost);
    core.dispose();
  });

  it('draws the same masks for an iteration whether it runs alone or among others, and when it runs again', async () => {
    const [together, apart] = [await created(), await created()];
    for (const core of [together, apart]) {
      core.setLearningRate(0.1);
      core.setIteration(40);
    }
    const costs = [...together.advance(5).costs];
    expect(costs.map(() => apart.advance(1).costs[0])).toEqual(costs);
    expect(matricesOf(apart)).toEqual(matricesOf(together));
    fillCore(apart, 2);
    apart.setIteration(40);
    expect([...apart.advance(5).costs]).toEqual(costs);
    for (const core of [together, apart]) core.dispose();
  });

  it('keeps everything for p = 1, bit by bit', async () => {
    const all = chainSpec(source, [dense(5, 'tanh'), dropout(1), activation('relu'), ...end]);
    const none = chainSpec(source, [dense(5, 'tanh'), activation('relu'), ...end]);
    const [kept, plain] = [await create(compilePlan(all, 21), precision), await create(compilePlan(none, 21), precision)];
    expect(train(kept).costs).toEqual(train(plain).costs);
  });
});

describe('threads', () => {
  it.each([2, 4])('%i of them give the same bits as one', async (threads) => {
    const plan = compilePlan(spec, 1031);
    for (const precision of ['float64', 'float32'] as const) {
      const several = await webAssembly(plan, precision, threads);
      expect(several.threads).toBe(threads);
      const actual = train(several);
      const expected = train(await webAssembly(plan, precision));
      expect(actual.costs).toEqual(expected.costs);
      // Whole matrices side by side would take minutes to print.
      expect(
        plan.buffers.map(({ name }) => name).filter((name) => !isDeepStrictEqual(actual.matrices.get(name), expected.matrices.get(name))),
      ).toEqual([]);
    }
  });
});
