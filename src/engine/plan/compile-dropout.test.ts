import { describe, expect, it } from 'vitest';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import { checkPlan } from './check-plan.ts';
import { type CompilePlanOptions, compilePlan } from './compile-plan.ts';
import { formatStep } from './format-step.ts';
import type { Plan, PlanPhase } from './plan.ts';
import { activation, add, branchedSpec, dense, dropout, output } from './testing/specs.ts';

const numbers = { kind: 'given', features: [3], labels: { kind: 'values', rows: 2 } } as const;
const cost = output('mean_squared_error');

function planOf(layers: readonly WiredLayer[], options: CompilePlanOptions = {}): Plan {
  const plan = compilePlan(branchedSpec(numbers, layers), 5, options);
  checkPlan(plan);
  return plan;
}
const steps = (plan: Plan, phase: PlanPhase) => plan.steps.filter((step) => step.phase === phase).map(formatStep);
const hidden: readonly WiredLayer[] = [
  [dense(4, 'tanh'), 0],
  [dropout(0.8), 1],
  [dense(2, 'linear'), 2],
  [cost, 3],
];

describe('compilePlan, with dropout', () => {
  it('drops values on the way forward and the same elements of their gradient on the way back', () => {
    const plan = planOf(hidden);
    expect(steps(plan, 'forward')).toEqual([
      'Z1 = W1·X + b1',
      'A1 = tanh(Z1)',
      'D1 = (random < 0.8)',
      'A1_2 = A1 ⊙ D1 / 0.8',
      'Z2 = W2·A1_2 + b2',
    ]);
    expect(steps(plan, 'backward')).toEqual([
      'dZ2 = Z2 − Y',
      'dW2 = dZ2·A1_2ᵀ / m',
      'db2 = Σ dZ2 / m',
      'dA1_2 = W2ᵀ·dZ2',
      'dA1 = dA1_2 ⊙ D1 / 0.8',
      'dZ1 = dA1 ⊙ tanh′(Z1)',
      'dW1 = dZ1·Xᵀ / m',
      'db1 = Σ dZ1 / m',
    ]);
    expect(plan.buffers.filter(({ role }) => role === 'mask')).toEqual([{ name: 'D1', role: 'mask', rows: 4, columns: 5, layerId: 'n3' }]);
  });

  it('leaves it out of a plan that only evaluates', () => {
    const plan = planOf(hidden, { forwardOnly: true });
    expect(steps(plan, 'forward')).toEqual(['Z1 = W1·X + b1', 'A1 = tanh(Z1)', 'Z2 = W2·A1 + b2']);
    expect(plan.buffers.map(({ role }) => role)).not.toContain('mask');
  });

  it('calls masks by the values they are for, and numbers them in their order', () => {
    const plan = planOf([
      [dropout(0.9), 0],
      [dense(4, 'tanh'), 1],
      [dropout(0.5), 2],
      [dropout(0.6), 2],
      [add, 3, 4],
      [dropout(0.7), 5],
      [dense(2, 'linear'), 6],
      [cost, 7],
    ]);
    expect(steps(plan, 'forward').filter((step) => !step.includes('W'))).toEqual([
      'D0 = (random < 0.9)',
      'A0_2 = X ⊙ D0 / 0.9',
      'A1 = tanh(Z1)',
      'D1 = (random < 0.5)',
      'A1_2 = A1 ⊙ D1 / 0.5',
      'D1_2 = (random < 0.6)',
      'A1_3 = A1 ⊙ D1_2 / 0.6',
      'H1 = A1_2 + A1_3',
      'DH1 = (random < 0.7)',
      'H1_2 = H1 ⊙ DH1 / 0.7',
    ]);
    expect(plan.steps.flatMap((step) => (step.op === 'mask' ? [step.number] : []))).toEqual([1, 2, 3, 4]);
    expect(steps(plan, 'backward')).toContain('dA1_part2 = dA1_2 ⊙ D1 / 0.5');
    expect(plan.buffers.map(({ name }) => name)).not.toContain('dX');
  });

  it('differentiates a dropped pre-activation', () => {
    const plan = planOf([[dense(4, 'linear'), 0], [dropout(0.5), 1], [activation('tanh'), 2], ...endBehind(3)]);
    expect(steps(plan, 'forward').slice(0, 4)).toEqual(['Z1 = W1·X + b1', 'D1 = (random < 0.5)', 'A1 = Z1 ⊙ D1 / 0.5', 'A1_2 = tanh(A1)']);
    expect(steps(plan, 'backward').slice(-4, -2)).toEqual(['dA1 = dA1_2 ⊙ tanh′(A1)', 'dZ1 = dA1 ⊙ D1 / 0.5']);
  });

  it('has the Gram form only where the first dense layer reads X itself', () => {
    expect(planOf(hidden, { firstLayer: 'gram' }).firstLayer).toBe('gram');
    const first = planOf([[dropout(0.8), 0], [dense(4, 'tanh'), 1], ...endBehind(2)], { firstLayer: 'gram' });
    expect(first.firstLayer).toBe('direct');
    expect(steps(first, 'backward')).toContain('dW1 = dZ1·A0_2ᵀ / m');
  });

  function endBehind(last: number): readonly WiredLayer[] {
    return [
      [dense(2, 'linear'), last],
      [cost, last + 1],
    ];
  }
});

describe('checkPlan, with dropout', () => {
  const plan = planOf(hidden);

  it('finds a mask of another shape, and one that is used before it is drawn', () => {
    const buffers = plan.buffers.map((buffer) => (buffer.name === 'D1' ? { ...buffer, rows: 3 } : buffer));
    expect(() => checkPlan({ ...plan, buffers })).toThrow('A1_2 = A1 ⊙ D1 / 0.8: D1 is (3, 5) and should be (4, 5)');
    const withoutMask = plan.steps.filter(({ op }) => op !== 'mask');
    expect(() => checkPlan({ ...plan, steps: withoutMask })).toThrow('reads D1 before it is computed');
  });
});
