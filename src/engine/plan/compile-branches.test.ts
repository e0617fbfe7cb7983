import { describe, expect, it } from 'vitest';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import type { Plan } from './plan.ts';
import { activation, add, branchedSpec, concat, dense, output } from './testing/specs.ts';

const numbers = { kind: 'given', features: [3], labels: { kind: 'values', rows: 2 } } as const;
const flower = { kind: 'flower', examples: 400, seed: 1 } as const;

function planOf(layers: readonly WiredLayer[], options = {}): Plan {
  const plan = compilePlan(branchedSpec(numbers, layers), 5, options);
  checkPlan(plan);
  return plan;
}
const steps = (plan: Plan, phase: string) => plan.steps.filter((step) => step.phase === phase).map(formatStep);

describe('compilePlan, of a network that branches', () => {
  it('adds the gradients of a skip connection', () => {
    const plan = planOf([
      [dense(4, 'tanh'), 0],
      [dense(4, 'relu'), 1],
      [add, 2, 1],
      [dense(2, 'linear'), 3],
      [output('mean_squared_error'), 4],
    ]);
    expect(steps(plan, 'forward').slice(4)).toEqual(['H1 = A2 + A1', 'Z3 = W3·H1 + b3']);
    expect(steps(plan, 'backward')).toEqual([
      'dZ3 = Z3 − Y',
      'dW3 = dZ3·H1ᵀ / m',
      'db3 = Σ dZ3 / m',
      'dH1 = W3ᵀ·dZ3',
      'dA2[0:4] = dH1[0:4]',
      'dA1[0:4] = dH1[0:4]',
      'dZ2 = dA2 ⊙ relu′(Z2)',
      'dW2 = dZ2·A1ᵀ / m',
      'db2 = Σ dZ2 / m',
      'dA1_part2 = W2ᵀ·dZ2',
      'dA1 = dA1 + dA1_part2',
      'dZ1 = dA1 ⊙ tanh′(Z1)',
      'dW1 = dZ1·Xᵀ / m',
      'db1 = Σ dZ1 / m',
    ]);
  });

  it('adds more than two values onto the sum of the first two, the same value as often as it is wired', () => {
    const plan = planOf([
      [dense(2, 'tanh'), 0],
      [activation('linear'), 1],
      [dense(2, 'tanh'), 1],
      [add, 1, 2, 3],
      [output('mean_squared_error'), 4],
    ]);
    expect(steps(plan, 'forward').slice(4)).toEqual(['H1 = A1 + A1', 'H1 = H1 + A2']);
    expect(steps(plan, 'backward').slice(0, 5)).toEqual([
      'dH1 = H1 − Y',
      'dA1[0:2] = dH1[0:2]',
      'dA1 = dA1 + dH1',
      'dA2[0:2] = dH1[0:2]',
      'dZ2 = dA2 ⊙ tanh′(Z2)',
    ]);
  });

  it('copies rows into a concat, in the order of the wires, and rows of its gradient back', () => {
    const plan = planOf([
      [dense(4, 'tanh'), 0],
      [dense(1, 'tanh'), 1],
      [concat, 2, 0, 1],
      [dense(2, 'linear'), 3],
      [output('mean_squared_error'), 4],
    ]);
    expect(steps(plan, 'forward').slice(4, 7)).toEqual(['H1[0:1] = A2[0:1]', 'H1[1:4] = X[0:3]', 'H1[4:8] = A1[0:4]']);
    expect(plan.buffers.find(({ name }) => name === 'H1')).toMatchObject({ rows: 8, columns: 5 });
    expect(steps(plan, 'backward').slice(3, 6)).toEqual(['dH1 = W3ᵀ·dZ3', 'dA2[0:1] = dH1[0:1]', 'dA1[0:4] = dH1[4:8]']);
    expect(plan.buffers.map(({ name }) => name)).not.toContain('dX');
  });

  it('needs no gradient of what lies before all parameters', () => {
    const plan = planOf([
      [activation('tanh'), 0],
      [add, 0, 1],
      [dense(2, 'linear'), 2],
      [output('mean_squared_error'), 3],
    ]);
    expect(steps(plan, 'backward')).toEqual(['dZ1 = Z1 − Y', 'dW1 = dZ1·H1ᵀ / m', 'db1 = Σ dZ1 / m']);
  });

  it('gives functions beside each other names of their own', () => {
    const plan = planOf([
      [dense(2, 'linear'), 0],
      [activation('tanh'), 1],
      [activation('relu'), 1],
      [add, 2, 3],
      [activation('sigmoid'), 4],
      [output('mean_squared_error'), 5],
    ]);
    expect(steps(plan, 'forward')).toEqual(['Z1 = W1·X + b1', 'A1 = tanh(Z1)', 'A1_2 = relu(Z1)', 'H1 = A1 + A1_2', 'H1_2 = sigmoid(H1)']);
    expect(steps(plan, 'backward').slice(0, 7)).toEqual([
      'dH1_2 = H1_2 − Y',
      'dH1 = dH1_2 ⊙ sigmoid′(H1)',
      'dA1[0:2] = dH1[0:2]',
      'dA1_2[0:2] = dH1[0:2]',
      'dZ1 = dA1_2 ⊙ relu′(Z1)',
      'dZ1_part2 = dA1 ⊙ tanh′(Z1)',
      'dZ1 = dZ1 + dZ1_part2',
    ]);
  });

  it('lets sigmoid behind a join cancel the derivative of the cost', () => {
    const layers: readonly WiredLayer[] = [
      [dense(1, 'tanh'), 0],
      [dense(1, 'relu'), 0],
      [add, 1, 2],
      [activation('sigmoid'), 3],
      [output('binary_cross_entropy'), 4],
    ];
    const plan = compilePlan(branchedSpec(flower, layers), 5);
    checkPlan(plan);
    expect(steps(plan, 'backward').slice(0, 3)).toEqual(['dH1 = H1_2 − Y', 'dA1[0:1] = dH1[0:1]', 'dA2[0:1] = dH1[0:1]']);
  });

  it('keeps the Gram form to the first dense layer where X feeds others too', () => {
    const plan = planOf(
      [
        [dense(4, 'tanh'), 0],
        [dense(4, 'tanh'), 0],
        [add, 1, 2],
        [dense(2, 'linear'), 3],
        [output('mean_squared_error'), 4],
      ],
      { firstLayer: 'gram' },
    );
    expect(plan.firstLayer).toBe('gram');
    expect(steps(plan, 'forward')).toEqual(expect.arrayContaining(['Z1 = P1 + b1', 'Z2 = W2·X + b2']));
    expect(steps(plan, 'backward')).toEqual(expect.arrayContaining(['dW2 = dZ2·Xᵀ / m']));
    expect(steps(plan, 'backward')).not.toContain('dW1 = dZ1·Xᵀ / m');
  });
});

describe('checkPlan', () => {
  const plan = planOf([
    [dense(4, 'tanh'), 0],
    [concat, 0, 1],
    [dense(2, 'linear'), 2],
    [output('mean_squared_error'), 3],
  ]);

  it.each([
    ['from', 1],
    ['to', 4],
    ['rows', 5],
    ['from', -1],
  ] as const)('finds rows that are copied from or to beyond a matrix (%s %i)', (field, value) => {
    const changed = plan.steps.map((step) => (step.op === 'copy-rows' && step.input === 'A1' ? { ...step, [field]: value } : step));
    expect(() => checkPlan({ ...plan, steps: changed })).toThrow('goes beyond the rows of A1 or H1');
  });

  it('finds values of different shapes that are added', () => {
    const sum = { op: 'sum', phase: 'forward', layerId: 'n2', left: 'H1', right: 'A1', out: 'H1' } as const;
    const [first, second, ...rest] = plan.steps;
    if (!first || !second) throw new Error('the plan has steps');
    const joined = rest.findIndex(({ op }) => op === 'linear');
    const changed = [first, second, ...rest.slice(0, joined), sum, ...rest.slice(joined)];
    expect(() => checkPlan({ ...plan, steps: changed })).toThrow('A1 is (4, 5) and should be (7, 5)');
  });
});
