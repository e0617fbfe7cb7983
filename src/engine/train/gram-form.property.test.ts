import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDecays } from '../../shared/spec/learning-rate-decay.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import type { FirstLayerForm } from '../plan/plan.ts';
import { arbitrarySpec } from '../plan/testing/arbitrary-spec.ts';
import { builtCore } from './testing/built-core.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { largest, largestDifference, trainerOf } from './testing/trainers.ts';

const cases = fc.record({
  spec: arbitrarySpec.filter((spec) => compilePlan(spec, 1, { firstLayer: 'gram' }).firstLayer === 'gram'),
  examples: fc.integer({ min: 1, max: 30 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  settings: fc.record({
    l2: fc.constantFrom(0, 0.7),
    batchSize: fc.option(fc.integer({ min: 1, max: 30 })),
    optimizer: fc.constantFrom(defaultOptimizers.gradient_descent, defaultOptimizers.momentum),
    decay: fc.constantFrom(defaultDecays.none, { kind: 'inverse_time', rate: 1, every: 3 } as const),
  }),
});

const createCore = builtCore(1);

describe('the Gram form, for any network that has it', () => {
  it('gives costs, gradients and parameters of the direct form', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ spec, examples, seed, settings }) => {
        const gram = await train(spec, examples, { ...settings, seed }, 'gram');
        const direct = await train(spec, examples, { ...settings, seed }, 'direct');
        // A value that is added to itself again and again doubles each time: where that makes training diverge, so do all differences.
        fc.pre(largest(direct.costs) <= 1e3 && direct.tensors.every(({ values }) => largest(values) <= 1e3));
        expect(gram.costs).toHaveLength(direct.costs.length);
        expect(largestDifference(gram.costs, direct.costs)).toBeLessThanOrEqual(1e-10 * Math.max(1, largest(direct.costs)));
        for (const [index, { name, values }] of direct.tensors.entries()) {
          const difference = largestDifference(gram.tensors[index]?.values ?? [], values);
          expect(difference, name).toBeLessThanOrEqual(1e-10 * Math.max(1, largest(values)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

async function train(
  spec: ModelSpec,
  examples: number,
  settings: Pick<TrainingSpec, 'seed' | 'l2' | 'batchSize' | 'optimizer' | 'decay'>,
  firstLayer: FirstLayerForm,
) {
  const { seed } = settings;
  const training = { ...plainTraining, ...settings, learningRate: 0.05, iterations: 10, precision: 'float64' } as const;
  const trainer = await trainerOf({ spec, training, dataset: randomDataset(spec.dataset, examples, seed), createCore, firstLayer });
  const first = trainer.advance(4).costs;
  trainer.setLearningRate(0.01);
  const costs = [...first, ...trainer.advance(4).costs];
  const shown = trainer.inspect(['X', 'W1', 'dW1', 'Z1', 'dZ1']);
  const tensors = [...trainer.parameters(), ...(shown.ok ? shown.value : [])];
  trainer.dispose();
  return { costs, tensors };
}
