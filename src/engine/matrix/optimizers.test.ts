import { describe, expect, it } from 'vitest';
import { defaultOptimizers, type Optimizer } from '../../shared/spec/optimizers.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { compilePlan, type PlanTraining } from '../plan/compile-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { optimizerKinds } from '../plan/testing/arbitrary-training.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, matricesOf } from './testing/filled-core.ts';
import { createCore, createCoreWithThreads } from './wasm-core.ts';

/** More weights than one part of the sum of squares holds, and rows that threads do not share evenly. */
const wide = chainSpec({ kind: 'given', features: [130], labels: { kind: 'classes', count: 3 } }, [
  dense(67, 'tanh'),
  dense(3, 'softmax'),
  output('categorical_cross_entropy'),
]);

/** One weight and one bias: J = (W·x + b − y)² / 2 on one example. */
const line = chainSpec({ kind: 'given', features: [1], labels: { kind: 'values', rows: 1 } }, [
  dense(1, 'linear'),
  output('mean_squared_error'),
]);

function lineOf(training: Partial<PlanTraining>): Plan {
  return compilePlan(line, 1, { training: { ...plainTraining, ...training } });
}

function fillLine(core: Core, numbers: { readonly x: number; readonly w: number; readonly b?: number; readonly y: number }): Core {
  core.values('X').set([numbers.x]);
  core.values('W1').set([numbers.w]);
  core.values('b1').set([numbers.b ?? 0]);
  core.values('Y').set([numbers.y]);
  return core;
}

const precisions = ['float64', 'float32'] as const;

describe.each(optimizerKinds)('%s, with penalty and decay', (kind) => {
  const decay = { kind: 'exponential', rate: 0.9, every: 3 } as const;
  const plan = compilePlan(wide, 97, { training: { ...plainTraining, optimizer: defaultOptimizers[kind], decay, l2: 0.5 } });

  it.each([2, 3, 4])('gives the same bits with %i threads as with one', async (threads) => {
    for (const precision of precisions) {
      const options = { precision, wasm, workerFile } as const;
      const single = fillCore(await createCoreWithThreads(plan, { ...options, threads: 1, workerFile: null }), 2);
      const several = fillCore(await createCoreWithThreads(plan, { ...options, threads }), 2);
      for (const core of [single, several]) core.setLearningRate(0.01);
      expect(several.advance(20).costs).toEqual(single.advance(20).costs);
      expect(several.evaluate()).toBe(single.evaluate());
      expect(several.differentiate()).toBe(single.differentiate());
      expect(matricesOf(several)).toEqual(matricesOf(single));
      several.dispose();
    }
  });

  it('gives the same bits whatever the division into calls', async () => {
    const options = { precision: 'float64', threads: 1, wasm, workerFile: null } as const;
    const whole = fillCore(await createCore(plan, options), 5);
    const parts = fillCore(await createCore(plan, options), 5);
    for (const core of [whole, parts]) core.setLearningRate(0.01);
    const { costs } = whole.advance(12);
    expect([1, 4, 7].flatMap((iterations) => [...parts.advance(iterations).costs])).toEqual([...costs]);
    expect(matricesOf(parts)).toEqual(matricesOf(whole));
  });
});

const cores = precisions.flatMap((precision) => [
  { name: `WebAssembly, ${precision}`, create: (plan: Plan) => createCore(plan, { precision, threads: 1, wasm, workerFile: null }) },
  { name: `naive, ${precision}`, create: async (plan: Plan) => createNaiveCore(plan, precision) },
]);

describe.each(cores)('optimizers ($name)', ({ name, create }) => {
  const digits = name.endsWith('64') ? 14 : 6;

  it.each(optimizerKinds)('%s leaves a parameter alone whose gradient is 0', async (kind) => {
    const tiny = { ...defaultOptimizers[kind], ...('epsilon' in defaultOptimizers[kind] ? { epsilon: 5e-324 } : {}) } as Optimizer;
    for (const optimizer of [defaultOptimizers[kind], tiny]) {
      const core = fillLine(await create(lineOf({ optimizer })), { x: 0, w: 3, b: 2, y: 2 });
      core.setLearningRate(0.1);
      expect(core.advance(5).costs).toHaveLength(5);
      expect([core.values('W1')[0], core.values('b1')[0]]).toEqual([3, 2]);
    }
  });

  it('takes the first step of Adam as α, whatever the gradient', async () => {
    const core = fillLine(await create(lineOf({ optimizer: defaultOptimizers.adam })), { x: 2, w: 3, y: 5 });
    core.setLearningRate(0.25);
    core.advance(1);
    // dW = (6 − 5)·2 and db = 1; v̂ / √ŝ is the sign of the gradient.
    expect(core.values('W1')[0]).toBeCloseTo(2.75, 6);
    expect(core.values('b1')[0]).toBeCloseTo(-0.25, 6);
    expect(core.values('vW1')[0]).toBeCloseTo(0.1 * 2, digits);
    expect(core.values('sW1')[0]).toBeCloseTo(0.001 * 4, digits);
  });

  it('carries momentum on, and counts only 1 − β of each gradient', async () => {
    const core = fillLine(await create(lineOf({ optimizer: { kind: 'momentum', beta: 0.75 } })), { x: 1, w: 0, y: 1 });
    core.setLearningRate(0.5);
    core.values('vW1').set([8]);
    core.advance(1);
    // v = 0.75·8 + 0.25·(−1)
    expect(core.values('vW1')[0]).toBeCloseTo(5.75, digits);
    expect(core.values('W1')[0]).toBeCloseTo(-2.875, digits);
  });

  it('keeps a mean of squares finite where a square overflows', async () => {
    const huge = name.endsWith('64') ? 1e160 : 1e25;
    const core = fillLine(await create(lineOf({ optimizer: defaultOptimizers.rmsprop })), { x: huge, w: 0, y: 1 });
    core.setLearningRate(1e-3);
    core.advance(1);
    expect(Number.isFinite(core.values('sW1')[0])).toBe(true);
    expect(Number.isFinite(core.values('W1')[0])).toBe(true);
  });

  it('lets α decay by the number of the iteration', async () => {
    const rates = async (decay: PlanTraining['decay'], batchSize: number | null) => {
      const core = fillLine(await create(lineOf({ decay, batchSize })), { x: 0, w: 0, b: 0, y: 0 });
      core.setLearningRate(0.8);
      return [0, 1, 2, 3, 4].map((iteration) => {
        core.values('b1').set([1]);
        core.setIteration(iteration);
        core.advance(1);
        return 1 - (core.values('b1')[0] ?? Number.NaN);
      });
    };
    const near = (expected: readonly number[]) => expected.map((value) => expect.closeTo(value, digits));
    expect(await rates({ kind: 'none' }, null)).toEqual(near([0.8, 0.8, 0.8, 0.8, 0.8]));
    expect(await rates({ kind: 'inverse_time', rate: 3, every: 2 }, null)).toEqual(near([0.8, 0.8, 0.2, 0.2, 0.8 / 7]));
    expect(await rates({ kind: 'exponential', rate: 0.5, every: 2 }, null)).toEqual(near([0.8, 0.8, 0.4, 0.4, 0.2]));
  });

  it('adds the penalty of the weights as they are now to every cost, and its gradient to dW', async () => {
    const core = fillLine(await create(lineOf({ l2: 3 })), { x: 1, w: 2, b: 5, y: 7 });
    expect(core.evaluate()).toBeCloseTo((3 / 2) * 4, digits);
    core.values('W1').set([4]);
    expect(core.evaluate()).toBeCloseTo(4 / 2 + (3 / 2) * 16, digits);
    expect(core.differentiate()).toBeCloseTo(26, digits);
    expect(core.values('dW1')[0]).toBeCloseTo(2 + 3 * 4, digits);
    expect(core.values('db1')[0]).toBeCloseTo(2, digits);
    core.setLearningRate(0.125);
    expect(core.advance(1).costs[0]).toBeCloseTo(26, digits);
    expect(core.values('W1')[0]).toBeCloseTo(4 - 14 / 8, digits);
  });
});
