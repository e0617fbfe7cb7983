import { describe, expect, it } from 'vitest';
import { activationNames } from '../../shared/spec/activations.ts';
import { type CostName, costAccepts, costNames } from '../../shared/spec/costs.ts';
import type { LabelKind } from '../../shared/spec/dataset.ts';
import type { Core } from '../matrix/core.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { checkGradients } from './gradient-check.ts';
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
    const checks = checkGradients(core);
    expect(checks.map(({ parameter }) => parameter)).toEqual(['W1', 'b1', 'W2', 'b2', 'W3', 'b3']);
    for (const { parameter, relativeDifference } of checks) expect(relativeDifference, parameter).toBeLessThan(1e-7);
    core.dispose();
  });
});

describe('checkGradients', () => {
  it('finds a wrong gradient', () => {
    const spec = chainSpec({ kind: 'flower', examples: 4, seed: 1 }, [dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const core = createNaiveCore(compilePlan(spec, 4), 'float64');
    core.values('X').set(new RandomState(1).randn(8));
    setParameters(core, initialParameters(spec, core.plan, 1));
    const doubled: Core = {
      plan: core.plan,
      precision: core.precision,
      threads: core.threads,
      values: (name) => core.values(name),
      setLearningRate: (learningRate) => core.setLearningRate(learningRate),
      prepare: () => core.prepare(),
      materialize: () => core.materialize(),
      advance: (iterations) => core.advance(iterations),
      evaluate: () => core.evaluate(),
      differentiate: () => {
        const cost = core.differentiate();
        core.values('dW1').forEach((value, index, gradient) => {
          gradient[index] = 2 * value;
        });
        return cost;
      },
      dispose: () => core.dispose(),
    };
    expect(checkGradients(doubled)[0]?.relativeDifference).toBeCloseTo(1 / 3, 6);
    expect(checkGradients(doubled)[1]?.relativeDifference).toBeLessThan(1e-7);
  });
});

/** Y (rows, examples): any numbers to predict, or one-hot columns. */
function labelsFor(cost: CostName, rows: number, random: RandomState): Float64Array {
  if (cost === 'mean_squared_error') return random.randn(rows * examples);
  const labels = new Float64Array(rows * examples);
  for (let example = 0; example < examples; example += 1) labels[(example % rows) * examples + example] = 1;
  return labels;
}
