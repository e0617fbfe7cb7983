import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
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

describe('the Gram form with mini-batches', () => {
  const plan = compilePlan(wide, 100, { firstLayer: 'gram', training: { ...batches(32), l2: 1 } });
  const stepsOf = (phase: string) => plan.steps.filter((step) => step.phase === phase).map(formatStep);

  it('keeps what stands for W1 for all examples, and takes the columns of the batch', () => {
    checkPlan(plan);
    const ofAll = plan.buffers.filter(({ columns, rows }) => columns === 100 && rows <= 100).map(({ name }) => name);
    expect(ofAll).toEqual(['S1', 'P1', 'G', 'Z1_0', 'dP1', 'dS1']);
    expect(stepsOf('prepare')).toEqual(['G = X_all·X_allᵀ', 'Z1_0 = W1_0·X_allᵀ', 'q1 = ‖W1_0‖²']);
    expect(stepsOf('gather')).toEqual(['Z1 = P1[batch]', 'Y = Y_all[batch]ᵀ']);
    expect(stepsOf('forward').slice(0, 1)).toEqual(['Z1 = Z1 + b1']);
    expect(stepsOf('backward')).toContain('dP1 = dZ1·G[batch] / m');
    expect(stepsOf('backward')).toContain('dS1[batch] = M·dZ1 / m');
  });

  it('gathers X only for whoever looks at it, unless another layer reads it', () => {
    expect(stepsOf('materialize').slice(0, 2)).toEqual(['X = X_all[batch]ᵀ', 'W1 = c1·W1_0 + S1·X_all / M']);
    const branched: ModelSpec = {
      ...wide,
      layers: [
        ...wide.layers.slice(0, -2),
        { id: 'concat', name: '', kind: 'concat', parameters: {}, inputs: wide.layers.slice(0, 2).map(({ id }) => id) },
        ...wide.layers.slice(-2).map((layer, index) => (index === 0 ? { ...layer, inputs: ['concat'] } : layer)),
      ],
    };
    const reading = compilePlan(branched, 100, { firstLayer: 'gram', training: batches(32) });
    checkPlan(reading);
    expect(reading.firstLayer).toBe('gram');
    expect(reading.steps.filter(({ phase }) => phase === 'gather').map(formatStep)).toContain('X = X_all[batch]ᵀ');
  });

  it('holds the whole data set, however large it is', () => {
    const large = chainSpec({ ...binary, features: [50_000] }, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    expect(compilePlan(large, 100, { firstLayer: 'gram', training: batches(32) }).dataset.window).toBe(100);
    expect(compilePlan(large, 100, { training: batches(32) }).dataset.window).toBeLessThan(100);
  });

  it.each([
    ['tanh', 100, null, 'gram'],
    ['tanh', 100, 64, 'gram'],
    ['tanh', 1100, null, 'direct'],
    ['relu', 1100, null, 'gram'],
    ['relu', 1100, 64, 'gram'],
    ['relu', 1500, 64, 'direct'],
    ['relu', 1600, null, 'direct'],
  ] as const)('is chosen by cost: for %s and %i examples in batches of %s, %s', (activation, examples, batchSize, form) => {
    const spec = chainSpec(binary, [dense(100, activation), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    expect(chooseFirstLayer(spec, examples, 'float64', 'auto', batches(batchSize))).toBe(form);
    expect(checkSpec(spec, { examples, firstLayer: 'gram', training: batches(batchSize) })).toEqual([]);
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
