import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan, type PlanTraining } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import { trainedBuffers } from './plan.ts';
import { specOf } from './testing/specs.ts';

const planar = specOf(templates.planar.document);

function planOf(training: Partial<PlanTraining>) {
  const plan = compilePlan(planar, 400, { training: { ...plainTraining, ...training } });
  checkPlan(plan);
  return plan;
}

function stepsOf(training: Partial<PlanTraining>, phase: string) {
  return planOf(training)
    .steps.filter((step) => step.phase === phase)
    .map(formatStep);
}

describe('the updates of a plan', () => {
  it('keep v of every parameter for momentum', () => {
    const training = { optimizer: defaultOptimizers.momentum };
    expect(stepsOf(training, 'update')).toEqual([
      'vW1 = β·vW1 + (1 − β)·dW1, W1 = W1 − α·vW1',
      'vb1 = β·vb1 + (1 − β)·db1, b1 = b1 − α·vb1',
      'vW2 = β·vW2 + (1 − β)·dW2, W2 = W2 − α·vW2',
      'vb2 = β·vb2 + (1 − β)·db2, b2 = b2 − α·vb2',
    ]);
    const kept = planOf(training).buffers.filter(({ role }) => role === 'optimizer-state');
    expect(kept.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['vW1', 4, 2],
      ['vb1', 4, 1],
      ['vW2', 1, 4],
      ['vb2', 1, 1],
    ]);
  });

  it('keep s for RMSProp, both for Adam', () => {
    expect(stepsOf({ optimizer: defaultOptimizers.rmsprop }, 'update')[0]).toBe(
      'sW1 = β₂·sW1 + (1 − β₂)·dW1², W1 = W1 − α·dW1 / (√sW1 + ε)',
    );
    expect(stepsOf({ optimizer: defaultOptimizers.adam }, 'update')[0]).toBe(
      'vW1 = β₁·vW1 + (1 − β₁)·dW1, sW1 = β₂·sW1 + (1 − β₂)·dW1², W1 = W1 − α·(vW1 / (1 − β₁ᵗ)) / (√(sW1 / (1 − β₂ᵗ)) + ε)',
    );
    expect(trainedBuffers(planOf({ optimizer: defaultOptimizers.adam })).map(({ name }) => name)).toEqual(
      ['W1', 'b1', 'W2', 'b2'].flatMap((name) => [name, `v${name}`, `s${name}`]),
    );
  });

  it('leave all else of the plan as it is', () => {
    const plain = planOf({});
    const adam = planOf({ optimizer: defaultOptimizers.adam });
    expect(adam.steps.filter(({ phase }) => phase !== 'update')).toEqual(plain.steps.filter(({ phase }) => phase !== 'update'));
    expect(adam.buffers.slice(0, plain.buffers.length)).toEqual(plain.buffers);
  });

  it('count the iterations of an epoch', () => {
    const iterations = (batchSize: number | null) => planOf({ batchSize }).optimization.iterationsPerEpoch;
    expect([null, 1000, 400, 399, 64, 1].map(iterations)).toEqual([1, 1, 1, 2, 7, 400]);
  });
});

describe('the L2 penalty of a plan', () => {
  it('is added to the cost, and to the gradients of weights alone', () => {
    expect(stepsOf({ l2: 0.1 }, 'cost').slice(1)).toEqual(['J = J + λ·Σ W1² / 2m', 'J = J + λ·Σ W2² / 2m']);
    const gradients = ['dW1 = dW1 + λ·W1 / m', 'dW2 = dW2 + λ·W2 / m'];
    expect(stepsOf({ l2: 0.1 }, 'backward')).toEqual([...stepsOf({}, 'backward'), ...gradients]);
    expect(stepsOf({ l2: 0.1 }, 'update')).toEqual(stepsOf({}, 'update'));
  });

  it('does not belong to a network that is only evaluated', () => {
    const training = { ...plainTraining, l2: 0.1 };
    expect(compilePlan(planar, 5, { forwardOnly: true, training }).steps).toEqual(compilePlan(planar, 5, { forwardOnly: true }).steps);
  });
});
