import { describe, expect, it } from 'vitest';
import { gradientCheckDefaults } from '../../shared/ipc/gradient-check.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';

const spec = chainSpec({ kind: 'flower', examples: 30, seed: 3 }, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const dataset = makeFlower(30, 3);

describe.each(['direct', 'gram'] as const)('a check beside a run in %s form and float32', (firstLayer) => {
  const options = {
    spec,
    dataset,
    training: { ...plainTraining, learningRate: 0.5, iterations: 10, seed: 4, precision: 'float32' },
    createCore: builtCore(1),
    firstLayer,
  } as const;

  it('takes the present parameters, in float64, and leaves the run alone', async () => {
    const trainer = await trainerOf(options);
    const undisturbed = await trainerOf(options);
    trainer.advance(5);
    undisturbed.advance(5);
    expect(trainer.form).toMatchObject({ precision: 'float32', firstLayer });
    const check = expectValue(await trainer.prepareGradientCheck(gradientCheckDefaults));
    expect(check.examples).toBe(30);
    check.next();
    trainer.advance(5);
    while (!check.isDone) check.next();
    for (const { parameter, relativeDifference } of check.tensors()) expect(relativeDifference, parameter).toBeLessThan(1e-7);
    undisturbed.advance(5);
    expect(trainer.parameters()).toEqual(undisturbed.parameters());
    check.dispose();
    trainer.dispose();
    undisturbed.dispose();
  });

  it('takes so many examples, the same for the same seed', async () => {
    const trainer = await trainerOf(options);
    const tensors = async (seed: number) => {
      const check = expectValue(await trainer.prepareGradientCheck({ entries: 100, examples: 7, seed }));
      expect(check.examples).toBe(7);
      while (!check.isDone) check.next();
      return check.tensors();
    };
    expect(await tensors(1)).toEqual(await tensors(1));
    expect(await tensors(1)).not.toEqual(await tensors(2));
    trainer.dispose();
  });
});
