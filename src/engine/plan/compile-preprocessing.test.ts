import { describe, expect, it } from 'vitest';
import type { ChainLayer } from '../../shared/project/templates/chain.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { formatPreprocessing } from '../data/preprocessing/preprocessing-operations.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import { bufferNamed, fittedBuffers, rawFeatures } from './plan.ts';
import { chainSpec, dense, flatten, minMax, oneHot, output, polynomial, scale, standardize } from './testing/specs.ts';

const numbers = { kind: 'given', features: [2, 2], labels: { kind: 'values', rows: 1 } } as const;
const network = [flatten, dense(3, 'tanh'), dense(1, 'linear'), output('mean_squared_error')];

function planOf(layers: readonly ChainLayer[], options: Parameters<typeof compilePlan>[2] = {}) {
  const plan = compilePlan(chainSpec(numbers, layers), 10, options);
  checkPlan(plan);
  return plan;
}

const all = [scale(1 / 255), standardize, minMax(), scale(0.3), standardize, minMax('minus_one_to_one'), ...network];

describe('compilePlan, with preprocessing', () => {
  it('names what is done to X, and what is fitted, numbered in each kind', () => {
    const plan = planOf(all);
    expect(plan.preprocessing.map(formatPreprocessing)).toEqual([
      'X = X / 255',
      'X = (X − mu1) / sigma1',
      'X = (X − min1) / (max1 − min1)',
      'X = 0.3·X',
      'X = (X − mu2) / sigma2',
      'X = 2·(X − min2) / (max2 − min2) − 1',
    ]);
    expect(fittedBuffers(plan).map(({ name, rows, columns, layerId }) => `${layerId}: ${name} (${rows}, ${columns})`)).toEqual([
      'n3: mu1 (4, 1)',
      'n3: sigma1 (4, 1)',
      'n4: min1 (4, 1)',
      'n4: max1 (4, 1)',
      'n6: mu2 (4, 1)',
      'n6: sigma2 (4, 1)',
      'n7: min2 (4, 1)',
      'n7: max2 (4, 1)',
    ]);
  });

  it.each([
    ['that trains', {}],
    ['in Gram form', { firstLayer: 'gram' }],
    ['that takes mini-batches', { training: { ...plainTraining, batchSize: 4 } }],
    ['that only evaluates', { forwardOnly: true }],
  ] as const)('leaves the steps of a plan %s as they are', (_name, options) => {
    const [plan, plain] = [planOf(all, options), planOf(network, options)];
    expect(plan.steps.map(formatStep)).toEqual(plain.steps.map(formatStep));
    expect(plan.firstLayer).toBe(plain.firstLayer);
    expect(plan.buffers.filter(({ role }) => role !== 'fitted').map(({ name }) => name)).toEqual(plain.buffers.map(({ name }) => name));
  });

  it('gives X the rows that come out, and W1 a column for each', () => {
    const columns = { kind: 'given', features: [3], labels: { kind: 'values', rows: 1 } } as const;
    const layers = [oneHot(2, 4), polynomial(2), standardize, oneHot('all', 2), ...network];
    for (const options of [{}, { firstLayer: 'gram' }, { forwardOnly: true }, { training: { ...plainTraining, batchSize: 4 } }] as const) {
      const plan = compilePlan(chainSpec(columns, layers), 10, options);
      checkPlan(plan);
      expect(plan.preprocessing.map(formatPreprocessing)).toEqual([
        'X = one_hot(X[1], categories1)',
        'X = polynomial(X, degree 2)',
        'X = (X − mu1) / sigma1',
        'X = one_hot(X, categories2)',
      ]);
      expect(plan.preprocessing.map(({ features, rows }) => [features, rows])).toEqual([
        [3, 6],
        [6, 27],
        [27, 27],
        [27, 54],
      ]);
      expect([rawFeatures(plan), bufferNamed(plan, 'X').rows, bufferNamed(plan, 'W1').columns]).toEqual([3, 54, 54]);
      expect(bufferNamed(plan, plan.dataset.features)).toMatchObject('training' in options ? { rows: 10, columns: 54 } : { rows: 54 });
      expect(fittedBuffers(plan).map(({ name, rows }) => `${name} ${rows}`)).toEqual([
        'categories1 4',
        'mu1 27',
        'sigma1 27',
        'categories2 54',
      ]);
    }
  });

  it('is caught where it fits what no step keeps, or what is of another size', () => {
    const plan = planOf(all);
    expect(() => checkPlan({ ...plan, preprocessing: plan.preprocessing.slice(1, 2) })).toThrow('fitted');
    expect(() => checkPlan({ ...plan, preprocessing: plan.preprocessing.map((step) => ({ ...step, rows: 5 })) })).toThrow(
      'does not lead to X',
    );
    const buffers = plan.buffers.map((buffer) => (buffer.name === 'mu1' ? { ...buffer, rows: 3 } : buffer));
    expect(() => checkPlan({ ...plan, buffers })).toThrow('fitted');
  });
});
