import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import type { Plan } from './plan.ts';
import { activation, chainSpec, dense, flatten, output, specOf } from './testing/specs.ts';

const flower = { kind: 'flower', examples: 400, seed: 1 } as const;
const pictures = { kind: 'given', features: [8, 8], labels: { kind: 'values', rows: 2 } } as const;

describe('compilePlan', () => {
  it('lists the steps of the course for one hidden layer', () => {
    const plan = compilePlan(specOf(templates.planar.document), 400);
    expect(plan.steps.map(formatStep)).toEqual([
      'Z1 = W1·X + b1',
      'A1 = tanh(Z1)',
      'Z2 = W2·A1 + b2',
      'A2 = sigmoid(Z2)',
      'J = −Σ (Y·log A2 + (1 − Y)·log(1 − A2)) / m',
      'dZ2 = A2 − Y',
      'dW2 = dZ2·A1ᵀ / m',
      'db2 = Σ dZ2 / m',
      'dA1 = W2ᵀ·dZ2',
      'dZ1 = dA1 ⊙ tanh′(Z1)',
      'dW1 = dZ1·Xᵀ / m',
      'db1 = Σ dZ1 / m',
      'W1 = W1 − α·dW1',
      'b1 = b1 − α·db1',
      'W2 = W2 − α·dW2',
      'b2 = b2 − α·db2',
    ]);
    expect(plan.predictions).toBe('A2');
    checkPlan(plan);
  });

  it('gives every matrix the shape of the course', () => {
    const plan = compilePlan(specOf(templates.digits.document), 1797);
    expect(shapes(plan)).toMatchObject({
      X: [64, 1797],
      Y: [10, 1797],
      W1: [32, 64],
      b1: [32, 1],
      Z1: [32, 1797],
      A3: [10, 1797],
      dZ3: [10, 1797],
      dA2: [16, 1797],
      dW2: [16, 32],
      db2: [16, 1],
    });
    expect(plan.buffers.filter(({ role }) => role === 'parameter').map(({ name }) => name)).toEqual(['W1', 'b1', 'W2', 'b2', 'W3', 'b3']);
    expect(plan.buffers.map(({ name }) => name)).not.toContain('dX');
  });

  it('makes no step for linear layers, flatten and missing biases', () => {
    const layers = [flatten, dense(3, 'linear', { bias: false }), activation('linear'), dense(2, 'linear'), output('mean_squared_error')];
    expect(compilePlan(chainSpec(pictures, layers), 5).steps.map(formatStep)).toEqual([
      'Z1 = W1·X',
      'Z2 = W2·Z1 + b2',
      'J = Σ (Z2 − Y)² / 2m',
      'dZ2 = Z2 − Y',
      'dW2 = dZ2·Z1ᵀ / m',
      'db2 = Σ dZ2 / m',
      'dZ1 = W2ᵀ·dZ2',
      'dW1 = dZ1·Xᵀ / m',
      'W1 = W1 − α·dW1',
      'W2 = W2 − α·dW2',
      'b2 = b2 − α·db2',
    ]);
  });

  it('numbers functions on top of functions, and those right behind X', () => {
    const layers = [flatten, activation('tanh'), dense(2, 'relu'), activation('softmax'), output('mean_squared_error')];
    expect(compilePlan(chainSpec(pictures, layers), 5).steps.map(formatStep)).toEqual([
      'A0_2 = tanh(X)',
      'Z1 = W1·A0_2 + b1',
      'A1 = relu(Z1)',
      'A1_2 = softmax(A1)',
      'J = Σ (A1_2 − Y)² / 2m',
      'dA1_2 = A1_2 − Y',
      'dA1 = A1_2 ⊙ (dA1_2 − Σ dA1_2 ⊙ A1_2)',
      'dZ1 = dA1 ⊙ relu′(Z1)',
      'dW1 = dZ1·A0_2ᵀ / m',
      'db1 = Σ dZ1 / m',
      'W1 = W1 − α·dW1',
      'b1 = b1 − α·db1',
    ]);
  });

  it('lets an activation layer behind a linear dense layer stand for its own activation', () => {
    const separate = compilePlan(chainSpec(flower, [dense(1, 'linear'), activation('sigmoid'), output('binary_cross_entropy')]), 400);
    const together = compilePlan(chainSpec(flower, [dense(1, 'sigmoid'), output('binary_cross_entropy')]), 400);
    expect(separate.steps.map(formatStep)).toEqual(together.steps.map(formatStep));
    expect(shapes(separate)).toEqual(shapes(together));
  });

  it('goes through dA where cost and activation do not cancel', () => {
    const steps = compilePlan(chainSpec(flower, [dense(1, 'sigmoid'), output('mean_squared_error')]), 400).steps.map(formatStep);
    expect(steps).toContain('dA1 = A1 − Y');
    expect(steps).toContain('dZ1 = dA1 ⊙ sigmoid′(Z1)');
  });

  it('updates S1 and P1 instead of W1 in the Gram form, and makes W1 and dW1 on demand', () => {
    const layers = [flatten, dense(3, 'relu'), dense(2, 'linear'), output('mean_squared_error')];
    const plan = compilePlan(chainSpec(pictures, layers), 5, { firstLayer: 'gram' });
    expect(plan.firstLayer).toBe('gram');
    expect(plan.steps.map((step) => `${step.phase}: ${formatStep(step)}`)).toEqual([
      'prepare: G = Xᵀ·X',
      'prepare: Z1_0 = W1_0·X',
      'forward: Z1 = P1 + b1',
      'forward: A1 = relu(Z1)',
      'forward: Z2 = W2·A1 + b2',
      'cost: J = Σ (Z2 − Y)² / 2m',
      'backward: dZ2 = Z2 − Y',
      'backward: dW2 = dZ2·A1ᵀ / m',
      'backward: db2 = Σ dZ2 / m',
      'backward: dA1 = W2ᵀ·dZ2',
      'backward: dZ1 = dA1 ⊙ relu′(Z1)',
      'backward: dP1 = dZ1·G / m',
      'backward: db1 = Σ dZ1 / m',
      'update: b1 = b1 − α·db1',
      'update: S1 = S1 − α·dZ1',
      'update: P1 = P1 − α·dP1',
      'update: W2 = W2 − α·dW2',
      'update: b2 = b2 − α·db2',
      'materialize: W1 = W1_0 + S1·Xᵀ / m',
      'materialize: dW1 = dZ1·Xᵀ / m',
    ]);
    expect(shapes(plan)).toMatchObject({
      W1: [3, 64],
      W1_0: [3, 64],
      S1: [3, 5],
      P1: [3, 5],
      dP1: [3, 5],
      G: [5, 5],
      Z1_0: [3, 5],
      dW1: [3, 64],
    });
    checkPlan(plan);
  });

  it('stays direct where the first dense layer does not read X, or nothing is trained', () => {
    const behindTanh = chainSpec(pictures, [flatten, activation('tanh'), dense(2, 'linear'), output('mean_squared_error')]);
    expect(compilePlan(behindTanh, 5, { firstLayer: 'gram' })).toEqual(compilePlan(behindTanh, 5));
    const spec = specOf(templates.planar.document);
    expect(compilePlan(spec, 5, { firstLayer: 'gram', forwardOnly: true })).toEqual(compilePlan(spec, 5, { forwardOnly: true }));
  });

  it('leaves out gradients and updates of a network that is only evaluated', () => {
    const plan = compilePlan(specOf(templates.planar.document), 10, { forwardOnly: true });
    expect(new Set(plan.steps.map(({ phase }) => phase))).toEqual(new Set(['forward', 'cost']));
    expect(plan.buffers.map(({ name }) => name)).toEqual(['X', 'W1', 'b1', 'Z1', 'A1', 'W2', 'b2', 'Z2', 'A2', 'Y']);
    checkPlan(plan);
  });
});

describe('checkPlan', () => {
  const plan = compilePlan(specOf(templates.planar.document), 400);

  it('finds a matrix of the wrong shape', () => {
    const buffers = plan.buffers.map((buffer) => (buffer.name === 'dA1' ? { ...buffer, rows: 3 } : buffer));
    expect(() => checkPlan({ ...plan, buffers })).toThrow('dA1 = W2ᵀ·dZ2: dA1 is (3, 400) and should be (4, 400)');
  });

  it('finds a step that reads what is not computed yet', () => {
    const steps = plan.steps.filter((step) => formatStep(step) !== 'dZ2 = A2 − Y');
    expect(() => checkPlan({ ...plan, steps })).toThrow('reads dZ2 before it is computed');
  });

  it('finds two matrices of one name', () => {
    expect(() => checkPlan({ ...plan, buffers: [...plan.buffers, ...plan.buffers.slice(0, 1)] })).toThrow('share a name');
  });
});

function shapes(plan: Plan): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(plan.buffers.map(({ name, rows, columns }) => [name, [rows, columns]]));
}
