import { describe, expect, it } from 'vitest';
import type { TensorCheck } from '../../shared/ipc/gradient-check.ts';
import { activationNames } from '../../shared/spec/activations.ts';
import { type CostName, costAccepts, costNames } from '../../shared/spec/costs.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Core } from '../matrix/core.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { bufferNamed, type Plan, type PlanStep } from '../plan/plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { GradientCheck } from './gradient-check.ts';
import { initialParameters } from './initialize.ts';
import { setParameters } from './parameter-values.ts';
import { builtCore } from './testing/built-core.ts';

const examples = 6;
const features = 5;

const pairs = costNames.flatMap((cost) =>
  activationNames.filter((last) => costAccepts(cost, last)).flatMap((last) => activationNames.map((hidden) => ({ hidden, last, cost }))),
);

const cores: readonly { readonly name: string; readonly createCore: CoreFactory }[] = [
  { name: 'naive', createCore: createNaiveCore },
  { name: 'WebAssembly', createCore: builtCore(1) },
];

describe.each(cores)('the gradients of every hidden activation, output activation and cost ($name)', ({ createCore }) => {
  it.each(pairs)('$hidden, $last, $cost agree with central differences', async ({ hidden, last, cost }) => {
    const rows = 3;
    const labels: LabelKind = cost === 'mean_squared_error' ? { kind: 'values', rows } : { kind: 'classes', count: rows };
    const drawn = { initializer: 'normal', factor: 1 } as const;
    const layers = [dense(4, hidden, drawn), dense(4, hidden, drawn), dense(rows, last, drawn), output(cost)];
    const spec = chainSpec({ kind: 'given', features: [features], labels }, layers);
    const core = await createCore(compilePlan(spec, examples), 'float64');
    const random = new RandomState(11);
    core.values('X').set(random.randn(features * examples));
    core.values('Y').set(labelsFor(cost, rows, random));
    setParameters(core, initialParameters(spec, core.plan, 5));
    for (const name of ['b1', 'b2', 'b3']) core.values(name).set(random.randn(core.values(name).length));
    const checks = checked(core);
    expect(checks.map(({ parameter }) => parameter)).toEqual(['W1', 'b1', 'W2', 'b2', 'W3', 'b3']);
    for (const { parameter, relativeDifference, verdict } of checks) {
      expect(relativeDifference, parameter).toBeLessThan(1e-7);
      expect(verdict, parameter).toBe('right');
    }
    core.dispose();
  });
});

const altered: readonly {
  readonly name: string;
  readonly parameter: string;
  readonly alter: (step: PlanStep) => PlanStep;
}[] = [
  {
    name: 'a weight gradient of the wrong activation',
    parameter: 'W2',
    alter: (step) => (step.op === 'weight-gradient' && step.out === 'dW2' ? { ...step, input: 'Z1' } : step),
  },
  {
    name: 'a bias gradient of the wrong dZ',
    parameter: 'b2',
    alter: (step) => (step.op === 'bias-gradient' && step.out === 'db2' ? { ...step, gradient: 'A2' } : step),
  },
  {
    name: 'a missing factor g′',
    parameter: 'W1',
    alter: (step) => (step.op === 'activation-gradient' && step.out === 'dZ1' ? { ...step, activation: 'relu' } : step),
  },
  {
    // dA1 = W2ᵀ·dZ2 with W2 (4, 4): the product without the transpose has the same shape.
    name: 'a missing transpose',
    parameter: 'W1',
    alter: (step) =>
      step.op === 'input-gradient' && step.out === 'dA1'
        ? { op: 'linear', phase: step.phase, layerId: step.layerId, out: 'dA1', weights: 'W2', input: step.gradient, bias: null }
        : step,
  },
];

describe('GradientCheck, where one step of the backward pass is wrong', () => {
  const square = chainSpec({ kind: 'given', features: [features], labels: { kind: 'binary' } }, [
    dense(4, 'tanh'),
    dense(4, 'tanh'),
    dense(1, 'sigmoid'),
    output('binary_cross_entropy'),
  ]);
  const plan = compilePlan(square, examples);

  it.each(altered)('names the tensor of $name', ({ parameter, alter }) => {
    const steps = plan.steps.map(alter);
    expect(steps).not.toEqual(plan.steps);
    const core = filled({ ...plan, steps });
    const verdicts = new Map(checked(core).map((check) => [check.parameter, check]));
    const behind = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'].filter((name) => name !== parameter && !dependsOn(name, parameter));
    expect(verdicts.get(parameter)?.verdict).toBe('wrong');
    for (const name of behind) expect(verdicts.get(name)?.verdict, name).toBe('right');
    const worst = verdicts.get(parameter)?.worst;
    if (!worst) throw new Error('there is a worst entry');
    const { columns } = bufferNamed(plan, parameter);
    core.differentiate();
    expect(worst.gradient).toBe(core.values(`d${parameter}`)[worst.row * columns + worst.column]);
    expect(Math.abs(worst.gradient - worst.quotient)).toBeGreaterThan(1e-5);
    expect(worst.relativeDifference).toBeCloseTo(
      Math.abs(worst.gradient - worst.quotient) / (Math.abs(worst.gradient) + Math.abs(worst.quotient)),
      12,
    );
  });

  it('finds no fault in the plan as it is, and leaves the parameters as they were', () => {
    const core = filled(plan);
    const before = core.values('W2').slice();
    expect(checked(core).map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right', 'right', 'right']);
    expect(core.values('W2')).toEqual(before);
  });

  it('tells a factor of 2 by its third', () => {
    const doubling = plan.steps.flatMap((step) =>
      step.op === 'update' && step.parameter === 'W1'
        ? [{ ...step, phase: 'backward', parameter: 'dW1', gradient: 'dW1' } as const, step]
        : [step],
    );
    const core = filled({ ...plan, steps: doubling });
    core.setLearningRate(-1);
    expect(checked(core)[0]).toMatchObject({ parameter: 'W1', verdict: 'wrong' });
    expect(checked(core)[0]?.relativeDifference).toBeCloseTo(1 / 3, 6);
  });

  /** A mistake in dA1 or dZ1 spoils both parameters of layer 1. */
  function dependsOn(name: string, parameter: string): boolean {
    return parameter === 'W1' && name === 'b1';
  }
});

describe('GradientCheck', () => {
  const relu = compilePlan(
    chainSpec({ kind: 'given', features: [2], labels: { kind: 'values', rows: 1 } }, [
      dense(2, 'relu'),
      dense(1, 'linear'),
      output('mean_squared_error'),
    ]),
    1,
  );

  /** One example (1, 0) that the first unit of W1 takes to `z`, the second to 1. */
  function atCorner(z: number): Core {
    const core = createNaiveCore(relu, 'float64');
    core.values('X').set([1, 0]);
    core.values('Y').set([5]);
    core.values('W1').set([z, 0, 1, 0]);
    core.values('W2').set([2, 3]);
    return core;
  }

  it.each([0, 1e-9, -3e-7])('sets entries at a corner of ReLU apart, z = %d', (z) => {
    const [w1, b1, ...rest] = checked(atCorner(z));
    const corner = { reason: 'corner', matrix: 'Z1', at: { row: 0, column: 0 } };
    expect(w1).toMatchObject({ checked: 4, apart: [{ row: 0, column: 0, ...corner }], verdict: 'right' });
    expect(b1).toMatchObject({ checked: 2, apart: [{ row: 0, column: 0, ...corner }], verdict: 'right' });
    expect(rest.map(({ verdict, apart }) => [verdict, apart.length])).toEqual([
      ['right', 0],
      ['right', 0],
    ]);
  });

  it('takes a smaller step where that stays on one side of the corner', () => {
    const [w1] = checked(atCorner(5e-6));
    expect(w1).toMatchObject({ apart: [], verdict: 'right' });
  });

  it('does not excuse a wrong gradient near no corner', () => {
    const steps = relu.steps.map((step) => (step.op === 'weight-gradient' && step.out === 'dW1' ? { ...step, gradient: 'A1' } : step));
    const core = createNaiveCore({ ...relu, steps }, 'float64');
    core.values('X').set([1, 0]);
    core.values('W1').set([1, 0, 1, 0]);
    core.values('W2').set([2, 3]);
    expect(checked(core)[0]).toMatchObject({ apart: [], verdict: 'wrong' });
  });

  it('sets an entry apart whose cost overflows', () => {
    const core = atCorner(1);
    core.values('W2').set([1e160, 1e160]);
    for (const { apart, checked: count, verdict, worst } of checked(core)) {
      expect(apart.map(({ reason }) => reason)).toEqual(Array.from({ length: count }, () => 'overflow'));
      expect([verdict, worst]).toEqual(['unclear', null]);
    }
  });

  it('compares gradients that are 0 exactly', () => {
    const zeros = compilePlan(
      chainSpec({ kind: 'flower', examples: 8, seed: 1 }, [dense(3, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]),
      8,
    );
    const core = createNaiveCore(zeros, 'float64');
    core.values('X').set(new RandomState(1).randn(16));
    core.values('Y').set([0, 0, 0, 0, 1, 1, 1, 1]);
    // All parameters are 0: dW1, db1 and dW2 vanish, and db2 = mean(A − Y) does as the classes are of one size.
    expect(checked(core).map(({ relativeDifference, verdict }) => [relativeDifference, verdict])).toEqual([
      [0, 'right'],
      [0, 'right'],
      [0, 'right'],
      [0, 'right'],
    ]);
  });

  it('does not call a gradient wrong that is as small as the rounding of its quotient', () => {
    const line = compilePlan(
      chainSpec({ kind: 'given', features: [1], labels: { kind: 'binary' } }, [dense(1, 'sigmoid'), output('binary_cross_entropy')]),
      3,
    );
    const core = createNaiveCore(line, 'float64');
    core.values('X').set([1, 1, 1]);
    core.values('Y').set([0, 0, 1]);
    // The sigmoid of log(1/2) is 1/3, the mean of Y: the minimum, but for the last bits.
    core.values('b1').set([Math.log(0.5) + 1e-11]);
    expect(checked(core).map(({ verdict }) => verdict)).toEqual(['unclear', 'unclear']);
  });

  it('draws a sample of each tensor that is larger, and says how many', () => {
    const core = createNaiveCore(relu, 'float64');
    const check = new GradientCheck(core, { entries: 3, seed: 5 });
    expect(check.total).toBe(3 + 2 + 2 + 1);
    while (!check.isDone) check.next();
    check.next();
    expect(check.done).toBe(check.total);
    expect(check.tensors().map((tensor) => [tensor.parameter, tensor.rows, tensor.columns, tensor.checked])).toEqual([
      ['W1', 2, 2, 3],
      ['b1', 2, 1, 2],
      ['W2', 1, 2, 2],
      ['b2', 1, 1, 1],
    ]);
  });
});

/** The result of a check of all entries. */
function checked(core: Core): readonly TensorCheck[] {
  const check = new GradientCheck(core, { entries: 1000, seed: 1 });
  while (!check.isDone) check.next();
  return check.tensors();
}

/** A naive core of the plan with random features, labels and parameters. */
function filled(plan: Plan): Core {
  const core = createNaiveCore(plan, 'float64');
  const random = new RandomState(3);
  for (const { name, role, rows, columns } of plan.buffers) {
    if (role === 'features' || role === 'parameter') core.values(name).set(random.randn(rows * columns));
    if (role === 'labels') core.values(name).set(random.rand(rows * columns).map((value) => (value > 0.5 ? 1 : 0)));
  }
  return core;
}

/** Y (rows, examples): any numbers to predict, or one-hot columns. */
function labelsFor(cost: CostName, rows: number, random: RandomState): Float64Array {
  if (cost === 'mean_squared_error') return random.randn(rows * examples);
  const labels = new Float64Array(rows * examples);
  for (let example = 0; example < examples; example += 1) labels[(example % rows) * examples + example] = 1;
  return labels;
}
