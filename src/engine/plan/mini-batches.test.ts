import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { checkPlan } from './check-plan.ts';
import { checkSpec } from './check-spec.ts';
import { chooseFirstLayer } from './choose-first-layer.ts';
import { compilePlan } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import { arbitrarySpec } from './testing/arbitrary-spec.ts';
import { chainSpec, dense, output } from './testing/specs.ts';

const binary = { kind: 'given', features: [900], labels: { kind: 'binary' } } as const;
const wide = chainSpec(binary, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const batches = (batchSize: number | null) => ({ ...plainTraining, batchSize });

describe('a plan with mini-batches', () => {
  const plan = compilePlan(wide, 100, { training: batches(32) });

  it('has matrices for one mini-batch, and the data set once, example after example', () => {
    expect(plan.examples).toBe(32);
    expect(plan.dataset).toEqual({ examples: 100, window: 100, features: 'X_all', labels: 'Y_all' });
    expect(plan.buffers.filter(({ role }) => role === 'dataset').map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['X_all', 100, 900],
      ['Y_all', 100, 1],
    ]);
    expect(plan.buffers.filter(({ columns }) => columns === 32).map(({ name }) => name)).toContain('dZ1');
    expect(plan.optimization.iterationsPerEpoch).toBe(4);
  });

  it('gathers first', () => {
    expect(plan.steps.slice(0, 3).map(formatStep)).toEqual(['X = X_all[batch]ᵀ', 'Y = Y_all[batch]ᵀ', 'Z1 = W1·X + b1']);
  });

  it.each([null, 100, 101])('is the plan of all examples where they are no more than %s', (batchSize) => {
    const full = compilePlan(wide, 100);
    expect(compilePlan(wide, 100, { training: batches(batchSize) })).toEqual(full);
    expect(full.dataset).toEqual({ examples: 100, window: 100, features: 'X', labels: 'Y' });
    expect(full.optimization.iterationsPerEpoch).toBe(1);
  });

  it('fits together, whatever the network', () => {
    fc.assert(
      fc.property(arbitrarySpec, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }), (spec, examples, batchSize) => {
        const any = compilePlan(spec, examples, { training: batches(batchSize) });
        checkPlan(any);
        expect(any.examples).toBe(Math.min(batchSize, examples));
        expect(any.optimization.iterationsPerEpoch).toBe(Math.ceil(examples / any.examples));
      }),
    );
  });
});

describe('the Gram form', () => {
  it('is for all examples at once only', () => {
    expect(chooseFirstLayer(wide, 100, 'float64', 'auto', batches(null))).toBe('gram');
    expect(chooseFirstLayer(wide, 100, 'float64', 'auto', batches(100))).toBe('gram');
    expect(chooseFirstLayer(wide, 100, 'float64', 'auto', batches(99))).toBe('direct');
    expect(compilePlan(wide, 100, { firstLayer: 'gram', training: batches(99) }).firstLayer).toBe('direct');
  });

  it('is refused with mini-batches, and the reason told', () => {
    const found = checkSpec(wide, { examples: 100, firstLayer: 'gram', training: batches(50) });
    expect(found.map(({ code, data }) => [code, data])).toEqual([['GD307', { problem: 'batches', value: '50' }]]);
    expect(checkSpec(wide, { examples: 100, firstLayer: 'gram', training: batches(100) })).toEqual([]);
  });
});

describe('the limit on memory', () => {
  it('counts the matrices of a mini-batch, not those of all examples', () => {
    const broad = chainSpec(binary, [dense(50_000, 'relu'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const codes = (batchSize: number | null) =>
      checkSpec(broad, { examples: 5000, precision: 'float32', training: batches(batchSize) }).map(({ code }) => code);
    // That the layer is so wide is warned of in both.
    expect(codes(null)).toEqual(['GD314', 'GD302']);
    expect(codes(64)).toEqual(['GD314']);
  });
});
