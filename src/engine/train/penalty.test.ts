import { describe, expect, it } from 'vitest';
import { gradientCheckDefaults } from '../../shared/ipc/gradient-check.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';

const examples = 30;
const l2 = 7;
const dataset = makeFlower(examples, 3);
const spec = chainSpec({ kind: 'flower', examples, seed: 3 }, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 10, seed: 4, precision: 'float64' } as const;
const options = { spec, dataset, training: { ...training, l2 }, createCore: builtCore(1) };

function penaltyOf(parameters: Parameters): number {
  const weights = parameters.filter(({ name }) => name.startsWith('W')).flatMap(({ values }) => [...values]);
  return (l2 / (2 * examples)) * weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

describe('the L2 penalty', () => {
  it('is part of the costs of training and of the present cost, and not of that on other examples', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(5);
    const parameters = trainer.parameters();
    const cost = trainer.cost();
    const plain = await trainerOf({ ...options, training, resume: { iteration: 5, parameters, from: 'test' } });
    expect(penaltyOf(parameters)).toBeGreaterThan(0.01);
    expect(cost - penaltyOf(parameters)).toBeCloseTo(plain.cost(), 14);
    expect(trainer.advance(1).costs[0]).toBe(cost);
    expect(expectValue(await plain.evaluate(dataset)).cost).toBe(plain.cost());
    const penalized = await trainerOf({ ...options, resume: { iteration: 5, parameters, from: 'test' } });
    expect(expectValue(await penalized.evaluate(dataset)).cost).toBe(plain.cost());
  });

  it('is part of the dW that is shown, and not of db', async () => {
    const trainer = await trainerOf(options);
    const plain = await trainerOf({ ...options, training });
    const names = ['dW1', 'db1', 'dW2', 'db2'];
    const [dW1, db1, dW2, db2] = expectValue(trainer.inspect(names));
    const [plainW1, plainB1, plainW2, plainB2] = expectValue(plain.inspect(names));
    const [W1, W2] = expectValue(plain.inspect(['W1', 'W2']));
    expect([db1, db2]).toEqual([plainB1, plainB2]);
    for (const [gradient, without, weights] of [[dW1, plainW1, W1] as const, [dW2, plainW2, W2] as const]) {
      const expected = Array.from(without?.values ?? [], (value, index) => value + (l2 / examples) * (weights?.values[index] ?? 0));
      for (const [index, value] of expected.entries()) expect(gradient?.values[index]).toBeCloseTo(value, 14);
    }
  });

  it.each([30, 11])('is checked with the gradients, on %i examples', async (count) => {
    const trainer = await trainerOf(options);
    trainer.advance(3);
    const check = expectValue(await trainer.prepareGradientCheck({ ...gradientCheckDefaults, examples: count }));
    while (!check.isDone) check.next();
    expect(check.tensors().map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right']);
    const [first] = check.tensors();
    const plain = await trainerOf({ ...options, training, resume: { iteration: 3, parameters: trainer.parameters(), from: 'test' } });
    const without = expectValue(await plain.prepareGradientCheck({ ...gradientCheckDefaults, examples: count }));
    while (!without.isDone) without.next();
    expect(first?.worst?.gradient).not.toBe(without.tensors()[0]?.worst?.gradient);
    check.dispose();
    without.dispose();
  });
});
