import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { optimizationOf } from '../plan/optimization.ts';
import type { BufferRole, Plan, PlanBuffer, PlanStep } from '../plan/plan.ts';
import type { Core } from './core.ts';
import { createNaiveCore } from './naive-core.ts';
import { wasm, workerFile } from './testing/built-core.ts';
import { fillCore, largestDifference, matricesOf } from './testing/filled-core.ts';
import { createCoreWithThreads } from './wasm-core.ts';

const forward = { phase: 'forward', layerId: '1' } as const;
const backward = { phase: 'backward', layerId: '1' } as const;

/** What a plan says besides matrices and steps. */
const plain = { firstLayer: 'direct', optimization: optimizationOf(1, plainTraining) } as const;

function buffer(name: string, role: BufferRole, rows: number, columns: number): PlanBuffer {
  return { name, role, rows, columns, layerId: '1' };
}

/** Products of every kind in one plan: of W1 (n, k) and X (k, m), of their result, and of one of which about half is zero, as ReLU leaves it. */
function planOfProducts(n: number, k: number, m: number): Plan {
  const buffers = [
    buffer('X', 'features', k, m),
    buffer('W1', 'parameter', n, k),
    buffer('b1', 'parameter', n, 1),
    buffer('Z1', 'pre-activation', n, m),
    buffer('A1', 'activation', n, m),
    buffer('dA0', 'cache-gradient', k, m),
    buffer('dense', 'gradient', n, k),
    buffer('sparse', 'gradient', n, k),
    buffer('db1', 'gradient', n, 1),
  ];
  const steps: readonly PlanStep[] = [
    { op: 'linear', out: 'Z1', weights: 'W1', input: 'X', bias: 'b1', ...forward },
    { op: 'activation', activation: 'relu', input: 'Z1', out: 'A1', ...forward },
    { op: 'input-gradient', weights: 'W1', gradient: 'A1', out: 'dA0', ...backward },
    { op: 'weight-gradient', gradient: 'Z1', input: 'X', out: 'dense', ...backward },
    { op: 'weight-gradient', gradient: 'A1', input: 'X', out: 'sparse', ...backward },
    { op: 'bias-gradient', gradient: 'Z1', out: 'db1', ...backward },
  ];
  return {
    ...plain,
    preprocessing: [],
    examples: m,
    dataset: { examples: m, window: m, features: 'X', labels: 'X' },
    buffers,
    steps,
    predictions: 'A1',
  };
}

/** One product: dW1 = dZ1·Xᵀ / m for a dZ1 that nothing computes. */
function planOfGradient(n: number, k: number, m: number): Plan {
  const buffers = [buffer('X', 'features', k, m), buffer('dZ1', 'cache-gradient', n, m), buffer('dW1', 'gradient', n, k)];
  const steps: readonly PlanStep[] = [{ op: 'weight-gradient', gradient: 'dZ1', input: 'X', out: 'dW1', ...backward }];
  return {
    ...plain,
    preprocessing: [],
    examples: m,
    dataset: { examples: m, window: m, features: 'X', labels: 'X' },
    buffers,
    steps,
    predictions: 'X',
  };
}

/** Every limit of the blocked products lies among these: 4 and 8 rows, panels of 8, 12, 16 and 24 columns, parts of 64 and 128, 256 products. */
const size = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.constantFrom(47, 48, 49, 63, 64, 65, 71, 72, 73, 127, 128, 129, 131, 255, 256, 257, 263, 511, 512, 513),
);
const shapes = fc
  .record({ n: size, k: size, m: size, seed: fc.integer({ min: 0, max: 1_000_000 }) })
  .filter(({ n, k, m }) => n * k * m <= 1_500_000);

/** Of rounding: a sum of several hundred products of numbers about 1. */
const tolerances = { float64: 1e-13, float32: 1e-5 } as const;

function run(core: Core, seed: number): ReadonlyMap<string, Float64Array> {
  fillCore(core, seed);
  core.differentiate();
  const matrices = matricesOf(core);
  core.dispose();
  return matrices;
}

describe.each(['float64', 'float32'] as const)('products in %s', (precision) => {
  const wasmCore = (plan: Plan, threads: number) =>
    createCoreWithThreads(plan, { precision, threads, wasm, workerFile: threads === 1 ? null : workerFile });

  it('are what the naive core makes them, whatever their shape', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async ({ n, k, m, seed }) => {
        const plan = planOfProducts(n, k, m);
        const expected = run(createNaiveCore(plan, precision), seed);
        expect(largestDifference(plan, run(await wasmCore(plan, 1), seed), expected)).toBeLessThan(tolerances[precision]);
      }),
      { numRuns: 100 },
    );
  });

  it('have the same bits on any number of threads', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.constantFrom(2, 3, 4), async ({ n, k, m, seed }, threads) => {
        const plan = planOfProducts(n, k, m);
        expect(run(await wasmCore(plan, threads), seed)).toEqual(run(await wasmCore(plan, 1), seed));
      }),
      { numRuns: 25 },
    );
  });

  it('meet a number that is not finite also where the gradient is zero', async () => {
    const [n, k, m] = [12, 130, 300];
    const core = await wasmCore(planOfGradient(n, k, m), 1);
    core.values('dZ1').set(Array.from({ length: n * m }, (_, index) => ((index % m) % 3 === 0 ? 1 : 0)));
    core.values('X').fill(0.5);
    for (const row of [20, 60, 129]) core.values('X')[row * m + 7] = row === 60 ? Number.POSITIVE_INFINITY : Number.NaN;
    core.differentiate();
    const found = Array.from(core.values('dW1').entries()).flatMap(([index, value]) => (Number.isNaN(value) ? [index % k] : []));
    expect(found).toEqual(Array.from({ length: n }, () => [20, 60, 129]).flat());
    core.dispose();
  });
});
