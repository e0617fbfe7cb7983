import { describe, expect, it } from 'vitest';
import type { Optimizer } from '../../shared/spec/optimizers.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { optimizerKinds } from '../plan/testing/arbitrary-training.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { trainerOf } from './testing/trainers.ts';
import { createTrainer, type Trainer } from './trainer.ts';

const { adam, momentum, rmsprop } = defaultOptimizers;
const spec = chainSpec({ kind: 'flower', examples: 20, seed: 3 }, [dense(2, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.1, iterations: 10, seed: 4, precision: 'float64' } as const;
const options = { spec, training, dataset: makeFlower(20, 3), createCore: createNaiveCore };

function from(optimizer: Optimizer, parameters: Parameters): Promise<Trainer> {
  return trainerOf({ ...options, training: { ...training, optimizer }, resume: { iteration: 5, parameters, from: 'test' } });
}

async function trained(optimizer: Optimizer): Promise<Trainer> {
  const trainer = await trainerOf({ ...options, training: { ...training, optimizer } });
  trainer.advance(5);
  return trainer;
}

function names(trainer: Trainer): readonly string[] {
  return trainer.checkpoint().map(({ name }) => name);
}

describe('what an optimizer keeps', () => {
  it('is in checkpoints, and not among the parameters', async () => {
    const trainer = await trained(adam);
    expect(names(trainer)).toEqual(['W1', 'b1', 'W2', 'b2', 'vW1', 'sW1', 'vb1', 'sb1', 'vW2', 'sW2', 'vb2', 'sb2']);
    expect(trainer.parameters().map(({ name }) => name)).toEqual(['W1', 'b1', 'W2', 'b2']);
    expect(names(await trained(momentum))).toEqual(['W1', 'b1', 'W2', 'b2', 'vW1', 'vb1', 'vW2', 'vb2']);
    expect(names(await trained(defaultOptimizers.gradient_descent))).toEqual(['W1', 'b1', 'W2', 'b2']);
  });

  it('goes on where only a factor of the same optimizer is another', async () => {
    const state = (await trained(momentum)).checkpoint();
    expect((await from({ kind: 'momentum', beta: 0.5 }, state)).checkpoint()).toEqual(state);
  });

  it.each([
    [adam, momentum],
    [adam, rmsprop],
    [momentum, adam],
    [rmsprop, adam],
    [momentum, rmsprop],
  ])('starts from zero where the optimizer is another: %o, then %o', async (first, second) => {
    const state = (await trained(first)).checkpoint();
    const parameters = state.filter(({ name }) => /^[Wb]/.test(name));
    const switched = await from(second, state);
    const fresh = await from(second, parameters);
    expect(switched.checkpoint()).toEqual(fresh.checkpoint());
    expect(switched.advance(3)).toEqual(fresh.advance(3));
  });

  it.each([
    ['incomplete', (state: Parameters) => state.filter(({ name }) => name !== 'vb2')],
    [
      'of another shape',
      (state: Parameters) => state.map((tensor) => (tensor.name === 'vW1' ? { ...tensor, rows: 1, columns: 4 } : tensor)),
    ],
  ])('starts from zero where it is %s', async (_what, change) => {
    const state = (await trained(momentum)).checkpoint();
    const changed = await from(momentum, change(state));
    const kept = changed.checkpoint().filter(({ name }) => name.startsWith('v'));
    expect(kept.flatMap(({ values }) => [...values])).toEqual(Array.from({ length: 9 }, () => 0));
  });

  it.each(optimizerKinds)('is as it was before the update that %s diverged with, in the middle of a slice', async (kind) => {
    const regression = {
      ...options,
      spec: chainSpec({ kind: 'given', features: [2], labels: { kind: 'values', rows: 2 } }, [
        dense(5, 'relu'),
        dense(2, 'linear'),
        output('mean_squared_error'),
      ]),
      dataset: { ...options.dataset, labels: options.dataset.features.matrix(), labelKind: { kind: 'values', rows: 2 } },
      training: { ...training, learningRate: 1e70, optimizer: defaultOptimizers[kind] },
    } as const;
    const wild = await trainerOf(regression);
    const { costs, divergence } = wild.advance(100);
    expect(divergence?.code).toBe('GD601');
    expect(costs.length).toBeGreaterThan(1);
    const calm = await trainerOf(regression);
    calm.advance(costs.length - 1);
    expect(wild.iteration).toBe(costs.length - 1);
    expect(wild.checkpoint()).toEqual(calm.checkpoint());
  });

  it('is refused under a name that no optimizer gives', async () => {
    const state = (await trained(momentum)).checkpoint().map((tensor) => (tensor.name === 'vW1' ? { ...tensor, name: 'wW1' } : tensor));
    const result = await createTrainer({ ...options, resume: { iteration: 5, parameters: state, from: 'test' } });
    expect(result.ok ? [] : result.diagnostics.map(({ code, data }) => [code, data.tensor])).toEqual([['GD506', 'wW1']]);
  });
});
