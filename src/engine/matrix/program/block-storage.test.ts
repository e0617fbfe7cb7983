import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../../shared/spec/training-spec.ts';
import { type CompilePlanOptions, compilePlan } from '../../plan/compile-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { chainSpec, dense, output } from '../../plan/testing/specs.ts';
import { layOutArena } from '../arena.ts';

const layers = [dense(6, 'relu'), dense(3, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
const narrow = chainSpec({ kind: 'given', features: [40], labels: { kind: 'binary' } }, layers);

function storageOf(plan: Plan, threads: number) {
  return layOutArena(plan, 'float64', threads).blockStorage;
}

const planOf = (options: CompilePlanOptions) => compilePlan(narrow, 500, options);

describe('block storage', () => {
  it('is there for several threads only', () => {
    expect(storageOf(planOf({}), 1).places.size).toBe(0);
    expect(storageOf(planOf({}), 2).places.size).toBeGreaterThan(0);
  });

  it('holds every matrix with a column for each example, and no other', () => {
    const plan = planOf({});
    const stored = [...storageOf(plan, 2).places.keys()].sort();
    expect(stored).toEqual(plan.buffers.flatMap(({ name, columns }) => (columns === 500 ? [name] : [])).sort());
  });

  it('holds what the Gram form trains and what its optimizer keeps, but neither X nor G', () => {
    const training = { ...plainTraining, optimizer: { kind: 'momentum', beta: 0.9 }, l2: 1 } as const;
    const stored = [...storageOf(planOf({ firstLayer: 'gram', training }), 2).places.keys()];
    expect(stored).toEqual(expect.arrayContaining(['S1', 'P1', 'vS1', 'vP1', 'dS1', 'dP1', 'Z1_0', 'Y']));
    for (const name of ['X', 'G', 'c1', 'W1_0', 'vb1', 'W2', 'vW2']) expect(stored).not.toContain(name);
  });

  it('keeps the matrices of a region apart, on cache lines of their own, and within it', () => {
    const plan = planOf({});
    const { places, rowBytes, regionBytes } = storageOf(plan, 2);
    const starts = [...places.values()];
    const [first = 0] = starts;
    for (const [index, { name, rows }] of plan.buffers.filter((buffer) => places.has(buffer.name)).entries()) {
      const start = places.get(name) ?? 0;
      expect(start % 64).toBe(0);
      expect(start + rows * rowBytes).toBeLessThanOrEqual(starts[index + 1] ?? first + regionBytes);
    }
  });

  it('is not for mini-batches, nor where the gradient of a wide layer goes along whole rows', () => {
    expect(storageOf(planOf({ training: { ...plainTraining, batchSize: 400 } }), 2).places.size).toBe(0);
    const wide = chainSpec({ kind: 'given', features: [2000], labels: { kind: 'binary' } }, layers);
    expect(storageOf(compilePlan(wide, 500), 2).places.size).toBe(0);
  });
});
