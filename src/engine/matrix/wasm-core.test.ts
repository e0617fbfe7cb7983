import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../shared/spec/activations.ts';
import type { CostName } from '../../shared/spec/costs.ts';
import { type CompilePlanOptions, compilePlan } from '../plan/compile-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { arenaBytes, layOutArena } from './arena.ts';
import type { Core } from './core.ts';
import { allocate, compileCore, instantiateCore } from './core-module.ts';
import { createNaiveCore } from './naive-core.ts';
import { workspaceBytes } from './program/workspace.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore } from './testing/filled-core.ts';
import { createCore, createCoreWithThreads } from './wasm-core.ts';

function planOf(
  sizes: readonly number[],
  activations: readonly ActivationName[],
  cost: CostName,
  examples: number,
  options: CompilePlanOptions = {},
): Plan {
  const [features = 1, ...units] = sizes;
  const rows = units.at(-1) ?? 1;
  const labels = rows === 1 ? ({ kind: 'binary' } as const) : ({ kind: 'classes', count: rows } as const);
  const layers = units.map((count, index) => dense(count, activations[index] ?? 'linear'));
  return compilePlan(chainSpec({ kind: 'given', features: [features], labels }, [...layers, output(cost)]), examples, options);
}

const logistic = planOf([1, 1], ['sigmoid'], 'binary_cross_entropy', 3);
const planar = planOf([2, 4, 1], ['tanh', 'sigmoid'], 'binary_cross_entropy', 400);
const digits = planOf([64, 32, 16, 10], ['relu', 'relu', 'softmax'], 'categorical_cross_entropy', 1797);
const wideGram = planOf([900, 20, 7, 1], ['relu', 'relu', 'sigmoid'], 'binary_cross_entropy', 301, { firstLayer: 'gram' });

const wideDirect = planOf([2100, 20, 7, 1], ['relu', 'relu', 'sigmoid'], 'binary_cross_entropy', 301, { firstLayer: 'direct' });

const oneThread = { precision: 'float64', threads: 1, wasm, workerFile: null } as const;

/** Logistic regression of one feature with the weight 1 on the given examples. */
function fillLogistic(core: Core, features: readonly number[], labels: readonly number[]): Core {
  core.values('X').set(features);
  core.values('Y').set(labels);
  core.values('W1').set([1]);
  core.setLearningRate(0.5);
  return core;
}

/** Names of the matrices that are not the same to the last bit. */
function differingMatrices(a: Core, b: Core): readonly string[] {
  const bytes = ({ buffer, byteOffset, byteLength }: Float64Array | Float32Array) => Buffer.from(buffer, byteOffset, byteLength);
  return a.plan.buffers.map(({ name }) => name).filter((name) => !bytes(a.values(name)).equals(bytes(b.values(name))));
}

const cores = [
  { name: 'WebAssembly', create: () => createCore(logistic, oneThread) },
  { name: 'naive', create: async () => createNaiveCore(logistic, 'float64') },
];

describe.each(cores)('core ($name)', ({ create }) => {
  it('updates parameters with the gradients of the mean cost', async () => {
    const core = fillLogistic(await create(), [1, -2, 0.5], [1, 0, 1]);
    const a = [1, -2, 0.5].map((z) => 1 / (1 + Math.exp(-z)));
    const [a1 = 0, a2 = 0, a3 = 0] = a;
    expect(core.advance(1).costs[0]).toBeCloseTo(-(Math.log(a1) + Math.log(1 - a2) + Math.log(a3)) / 3, 14);
    const dW = ((a1 - 1) * 1 + a2 * -2 + (a3 - 1) * 0.5) / 3;
    expect(core.values('dW1')[0]).toBeCloseTo(dW, 14);
    expect(core.values('W1')[0]).toBeCloseTo(1 - 0.5 * dW, 14);
    expect(core.values('b1')[0]).toBeCloseTo((-0.5 * (a1 - 1 + a2 + a3 - 1)) / 3, 14);
    core.dispose();
  });

  it('gives gradients without an update, and the cost without either', async () => {
    const core = fillLogistic(await create(), [1, -2, 0.5], [1, 0, 1]);
    const cost = core.evaluate();
    expect(Array.from(core.values('dW1'))).toEqual([0]);
    expect(core.differentiate()).toBe(cost);
    expect(core.values('dW1')[0]).not.toBe(0);
    expect(Array.from(core.values('W1'))).toEqual([1]);
    core.dispose();
  });

  it('takes a certain and right prediction as no cost', async () => {
    const core = fillLogistic(await create(), [800, -800, 800], [1, 0, 1]);
    expect(core.evaluate()).toBeCloseTo(0, 15);
    core.dispose();
  });

  it('stops before the update of a certain and wrong prediction', async () => {
    const core = fillLogistic(await create(), [800, 1, 1], [0, 1, 1]);
    const { costs, nonFinite } = core.advance(5);
    expect(costs).toHaveLength(0);
    expect(nonFinite).toBe(Number.POSITIVE_INFINITY);
    expect(Array.from(core.values('W1'))).toEqual([1]);
    core.dispose();
  });

  it('stops at NaN in the data', async () => {
    const core = fillLogistic(await create(), [Number.NaN, 1, 1], [0, 1, 1]);
    expect(core.advance(5)).toEqual({ costs: new Float64Array(), nonFinite: Number.NaN });
    core.dispose();
  });

  it('takes labels between 0 and 1', async () => {
    const core = fillLogistic(await create(), [1, 0.5, -1], [0.25, 0.5, 1]);
    const terms = [1, 0.5, -1].map((z, index) => {
      const a = 1 / (1 + Math.exp(-z));
      const y = [0.25, 0.5, 1][index] ?? 0;
      return -(y * Math.log(a) + (1 - y) * Math.log(1 - a));
    });
    expect(core.evaluate()).toBeCloseTo(terms.reduce((sum, term) => sum + term, 0) / 3, 14);
    core.dispose();
  });
});

describe('WebAssembly core', () => {
  it('returns the cost of every iteration, in blocks of whatever length', async () => {
    const whole = fillCore(await createCore(planar, oneThread), 1);
    const parts = fillCore(await createCore(planar, oneThread), 1);
    for (const core of [whole, parts]) core.setLearningRate(1.2);
    const costs = whole.advance(10_000).costs;
    const pieces = [1, 99, 4096, 4097, 1707].flatMap((iterations) => [...parts.advance(iterations).costs]);
    expect(costs).toHaveLength(10_000);
    expect(pieces).toEqual([...costs]);
    expect(costs[9_999]).toBeLessThan(costs[0] ?? 0);
  });

  it.each([2, 3, 4])('gives the same bits with %i threads as with one', async (threads) => {
    for (const [plan, precision] of [
      [digits, 'float64'],
      [digits, 'float32'],
      [planar, 'float64'],
      [wideGram, 'float64'],
      [wideGram, 'float32'],
      [wideDirect, 'float64'],
      [wideDirect, 'float32'],
    ] as const) {
      const single = fillCore(await createCoreWithThreads(plan, { ...oneThread, precision }), 2);
      const several = fillCore(await createCoreWithThreads(plan, { precision, threads, wasm, workerFile }), 2);
      expect(several.threads).toBe(threads);
      for (const core of [single, several]) {
        core.prepare();
        core.setLearningRate(0.3);
      }
      expect(several.advance(20).costs).toEqual(single.advance(20).costs);
      expect(several.differentiate()).toBe(single.differentiate());
      expect(differingMatrices(several, single)).toEqual([]);
      several.dispose();
    }
  });

  it('stops all threads at a cost that is not finite, and goes on from new parameters', async () => {
    const core = fillCore(await createCoreWithThreads(digits, { precision: 'float64', threads: 2, wasm, workerFile }), 3);
    core.setLearningRate(0.1);
    const healthy = core.values('W1').slice();
    core.values('W1')[0] = Number.NaN;
    expect(core.advance(5).nonFinite).toBeNaN();
    core.values('W1').set(healthy);
    expect(core.advance(5).costs).toHaveLength(5);
    core.dispose();
  });

  it('runs small networks on one thread', async () => {
    const core = await createCore(logistic, { precision: 'float64', threads: 2, wasm, workerFile });
    expect(core.threads).toBe(1);
    core.dispose();
  });

  it('runs large networks on several threads, unless these are slow to meet on this machine, and gives the same either way', async () => {
    const core = fillCore(await createCore(digits, { precision: 'float64', threads: 2, wasm, workerFile }), 4);
    const single = fillCore(await createCore(digits, oneThread), 4);
    expect([1, 2]).toContain(core.threads);
    expect(core.advance(5).costs).toEqual(single.advance(5).costs);
    core.dispose();
  });

  it('rejects where the script of the threads is missing', async () => {
    await expect(createCore(digits, { ...oneThread, threads: 2, workerFile: '/no/such/worker.cjs' })).rejects.toThrow('worker.cjs');
  });

  it('takes as much memory as announced', () => {
    const numbers = planar.buffers.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(arenaBytes(planar, 'float64')).toBeGreaterThanOrEqual(numbers * 8);
    expect(arenaBytes(planar, 'float64')).toBeLessThan(numbers * 8 + 3 * 65_536);
    expect(arenaBytes(digits, 'float32')).toBeLessThan(arenaBytes(digits, 'float64'));
  });

  it('has memory for what each thread packs, unless the network is small', async () => {
    const module = instantiateCore(await compileCore(wasm), allocate(65_536));
    expect(module.workspaceSize()).toBe(workspaceBytes);
    const [one, two] = [layOutArena(digits, 'float64', 1), layOutArena(digits, 'float64', 2)];
    expect(one.workspace).toBeGreaterThan(0);
    expect(two.bytes - one.bytes).toBeGreaterThan(workspaceBytes - 65_536);
    expect(layOutArena(planar, 'float64', 1).workspace).toBe(0);
  });

  it('gives the same live matrix each time it is asked', async () => {
    const core = await createCore(logistic, oneThread);
    expect(core.values('W1')).toBe(core.values('W1'));
    core.values('b1')[0] = 7;
    expect([...core.values('b1')]).toEqual([7]);
  });

  it('has no matrix that the plan has not', async () => {
    const core = await createCore(logistic, oneThread);
    expect(() => core.values('W2')).toThrow('no buffer W2');
  });
});
