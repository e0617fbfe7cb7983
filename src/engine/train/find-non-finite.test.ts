import { describe, expect, it } from 'vitest';
import { describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Optimizer } from '../../shared/spec/optimizers.ts';
import type { Tensor } from '../../shared/spec/tensor.ts';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { Features } from '../data/features/features.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { findInForward } from './find-non-finite.ts';
import { builtCore } from './testing/built-core.ts';
import { trainerOf } from './testing/trainers.ts';
import type { Progress, Trainer } from './trainer.ts';

const cores: readonly { readonly name: string; readonly createCore: CoreFactory }[] = [
  { name: 'naive', createCore: createNaiveCore },
  { name: 'WebAssembly', createCore: builtCore(1) },
];

/** Two features of three examples; the labels are 0, 1, 1 or, as values, 1, 2, 3. */
function dataOf(features: readonly number[], labelKind: Dataset['labelKind']): Dataset {
  const labels = labelKind.kind === 'binary' ? Float64Array.of(0, 1, 1) : Float64Array.of(1, 2, 3);
  return { features: Features.ofMatrix(features, 3), featureShape: [2], examples: 3, labels, labelKind };
}

const binary = { kind: 'binary' } as const;
const values = { kind: 'values', rows: 1 } as const;
const small = [1, 2, 3, 4, 5, 6];

function tensor(name: string, columns: number, ...numbers: readonly number[]): Tensor {
  return { name, rows: numbers.length / columns, columns, values: Float64Array.from(numbers) };
}

interface Case {
  readonly labelKind: Dataset['labelKind'];
  readonly features?: readonly number[];
  readonly learningRate?: number;
  readonly precision?: Precision;
  readonly firstLayer?: 'direct' | 'gram';
  readonly bias?: boolean;
  readonly optimizer?: Optimizer;
  readonly l2?: number;
  readonly parameters: readonly Tensor[];
}

/** A network without hidden layer that goes on from given parameters W1 and b1, at iteration 7. */
async function oneLayer(createCore: CoreFactory, options: Case): Promise<Trainer> {
  const { labelKind, features = small, learningRate = 1, precision = 'float64', firstLayer = 'direct', bias = true, parameters } = options;
  const { optimizer = plainTraining.optimizer, l2 = 0 } = options;
  const layers =
    labelKind.kind === 'binary'
      ? [dense(1, 'sigmoid', { bias }), output('binary_cross_entropy')]
      : [dense(1, 'linear', { bias }), output('mean_squared_error')];
  return trainerOf({
    spec: chainSpec({ kind: 'given', features: [2], labels: labelKind }, layers),
    training: { ...plainTraining, optimizer, l2, learningRate, iterations: 10, seed: 1, precision },
    dataset: dataOf(features, labelKind),
    createCore,
    resume: { iteration: 7, parameters, from: 'test' },
    firstLayer,
  });
}

function advance(trainer: Trainer): Progress {
  const progress = trainer.advance(5);
  if (!progress.divergence) throw new Error('the cost is still finite');
  return progress;
}

describe.each(cores)('the first number that is not finite ($name)', ({ createCore }) => {
  it.each(['direct', 'gram'] as const)('is a Z that overflows, first layer %s', async (firstLayer) => {
    const parameters = [tensor('W1', 2, 1e308, 1e308), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, firstLayer, parameters }));
    expect(divergence?.data).toMatchObject({
      cause: 'forward',
      step: firstLayer === 'direct' ? 'Z1 = W1·X + b1' : 'Z1_0 = W1_0·X',
      iteration: 7,
      stepIteration: 7,
      place: 'unit-example',
      row: 0,
      column: 0,
      value: 'Infinity',
    });
  });

  it('is a Z of float32 that float64 could hold', async () => {
    const parameters = [tensor('W1', 2, 3e38, 0), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, precision: 'float32', parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'forward', matrix: 'Z1', column: 1, value: 'Infinity' });
  });

  it('is a prediction that is certain and wrong', async () => {
    // Z1 is 0, 0 and −800: the label of the last example is 1, and its sigmoid is exactly 0.
    const parameters = [tensor('W1', 2, -800, 0), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, features: [0, 0, 1, 4, 5, 6], parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'certain', matrix: 'A1', row: 0, column: 2, value: '0', stepIteration: 7 });
    expect(divergence?.data.step).toBe('J = −Σ (Y·log A1 + (1 − Y)·log(1 − A1)) / m');
  });

  it('is a prediction of 1 where the label is 0', async () => {
    const parameters = [tensor('W1', 2, 800, 0), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'certain', matrix: 'A1', column: 0, value: '1' });
  });

  it('is the cost itself where its sum overflows', async () => {
    const parameters = [tensor('W1', 2, 0, 1e200), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: values, parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'cost', matrix: 'Z1', row: 0, column: 2, value: '6e+200' });
  });

  it('is the update whose step overflows, one iteration before', async () => {
    // The gradients are finite, about 1e154; 1e200 times as much is not.
    const parameters = [tensor('W1', 2, 0, 1e152), tensor('b1', 1, 0)];
    const trainer = await oneLayer(createCore, { labelKind: values, learningRate: 1e200, parameters });
    const { costs, divergence } = advance(trainer);
    expect(costs).toHaveLength(1);
    expect(divergence?.data).toMatchObject({
      cause: 'update',
      step: 'W1 = W1 − α·dW1',
      iteration: 8,
      stepIteration: 7,
      place: 'unit-input',
      row: 0,
      column: 0,
      value: '-Infinity',
    });
    expect(trainer.iteration).toBe(7);
    expect(trainer.parameters()).toEqual(parameters);
  });

  it('is the update of an optimizer, named with its formula', async () => {
    const parameters = [tensor('W1', 2, 0, 1e152), tensor('b1', 1, 0)];
    const optimizer = { kind: 'momentum', beta: 0.5 } as const;
    const trainer = await oneLayer(createCore, { labelKind: values, learningRate: 1e200, optimizer, parameters });
    expect(advance(trainer).divergence?.data).toMatchObject({
      cause: 'update',
      step: 'vW1 = β·vW1 + (1 − β)·dW1, W1 = W1 − α·vW1',
      stepIteration: 7,
      matrix: 'W1',
      place: 'unit-input',
    });
    expect(trainer.parameters()).toEqual(parameters);
  });

  it('is the penalty where the squares of the weights overflow', async () => {
    const parameters = [tensor('W1', 2, 1, -1e200), tensor('b1', 1, 0)];
    const features = [1, 2, 3, 0, 0, 0];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: values, l2: 0.1, features, parameters }));
    expect(divergence?.data).toMatchObject({
      cause: 'penalty',
      step: 'J = J + λ·Σ W1² / 2m',
      matrix: 'W1',
      row: 0,
      column: 1,
      value: '-1e+200',
    });
    if (divergence)
      for (const language of ['en', 'ja'] as const) expect(describeDiagnostic(divergence, language).detail).toContain('-1e+200');
  });

  it.each([
    ['direct', 'J = J + λ·Σ W1² / 2m'],
    ['gram', 'J = J + λ/2m·(c1²·q1 + Σ S1 ⊙ (c1·Z1_0 + P1) / m)'],
  ] as const)(
    'is the penalty where an update has made weights that are right, but too large for it, first layer %s',
    async (firstLayer, step) => {
      const parameters = [tensor('W1', 2, 0, 0), tensor('b1', 1, 0)];
      const given = { labelKind: binary, features: [-1, 1, 1, 0, 0, 0], learningRate: 1e160, l2: 1e-170, firstLayer, parameters };
      const { divergence } = advance(await oneLayer(createCore, given));
      expect(divergence?.data).toMatchObject({ cause: 'penalty', step, matrix: 'W1', place: 'unit-input', row: 0, column: 0 });
    },
  );

  it('is the update of S1 in the Gram form', async () => {
    const parameters = [tensor('W1', 2, 0, 1e152)];
    const trainer = await oneLayer(createCore, { labelKind: values, learningRate: 1e200, firstLayer: 'gram', bias: false, parameters });
    expect(advance(trainer).divergence?.data).toMatchObject({
      cause: 'update',
      step: 'S1 = S1 − α·dZ1',
      stepIteration: 7,
      place: 'unit-example',
      value: '-Infinity',
    });
    expect(trainer.parameters()).toEqual(parameters);
  });

  it('is a gradient that overflows although its cost did not', async () => {
    // dZ1 is about 1e150, so J about 1e300, but dW1 = dZ1·Xᵀ reaches 1e310.
    const parameters = [tensor('W1', 2, 0, 0), tensor('b1', 1, 1e150)];
    const features = [1e160, 1, 1, 1, 1, 1];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: values, learningRate: 1e-200, features, parameters }));
    expect(divergence?.data).toMatchObject({
      cause: 'backward',
      step: 'dW1 = dZ1·X\u1d40 / m',
      iteration: 8,
      stepIteration: 7,
      row: 0,
      column: 0,
    });
  });

  it('is a number of the data, before anything that follows from it', async () => {
    const parameters = [tensor('W1', 2, 1, 1), tensor('b1', 1, 0)];
    const features = [1, 2, 3, 4, 1e39, 6];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, precision: 'float32', features, parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'data', matrix: 'X', place: 'feature-example', row: 1, column: 1, value: 'Infinity' });
    const withNaN = await oneLayer(createCore, { labelKind: binary, features: [1, Number.NaN, 3, 4, 5, 6], parameters });
    expect(advance(withNaN).divergence?.data).toMatchObject({ cause: 'data', matrix: 'X', row: 0, column: 1, value: 'NaN' });
  });

  it.each(['direct', 'gram'] as const)('is a parameter that was so from the start, first layer %s', async (firstLayer) => {
    const parameters = [tensor('W1', 2, 1, Number.NaN), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createCore, { labelKind: binary, firstLayer, parameters }));
    expect(divergence?.data).toMatchObject({ cause: 'start', place: 'unit-input', row: 0, column: 1, value: 'NaN', iteration: 7 });
  });

  it('is the earliest step where several are not finite', async () => {
    const spec = chainSpec({ kind: 'given', features: [2], labels: values }, [
      dense(2, 'relu'),
      dense(1, 'linear'),
      output('mean_squared_error'),
    ]);
    const core = await createCore(compilePlan(spec, 3), 'float64');
    core.values('X').set(small);
    core.values('W1').set([1e300, 0, 0, 1e300]);
    core.values('W2').set([0, 1e300]);
    expect(findInForward(core)).toMatchObject({ cause: 'forward', step: 'Z2 = W2·A1 + b2', matrix: 'Z2', row: 0, column: 0 });
    core.values('W2').set([0, 0]);
    expect(findInForward(core)).toBeNull();
    core.dispose();
  });
});

describe('what is said of it', () => {
  it('names step, iteration, entry and value, and what to do', async () => {
    const parameters = [tensor('W1', 2, 1e308, 1e308), tensor('b1', 1, 0)];
    const { divergence } = advance(await oneLayer(createNaiveCore, { labelKind: binary, parameters, learningRate: 0.5 }));
    if (!divergence) throw new Error('no divergence');
    const { detail, remedy } = describeDiagnostic(divergence, 'en');
    expect(detail).toContain('Z1 = W1·X + b1 in iteration 7: Z1 at unit 0, example 0 (counted from 0) is Infinity.');
    expect(remedy).toContain('below 0.5');
    expect(describeDiagnostic(divergence, 'ja').detail).toContain('反復 7 の Z1 = W1·X + b1');
  });

  it('does not blame the learning rate before any update', async () => {
    const trainer = await oneLayer(createNaiveCore, { labelKind: binary, parameters: [tensor('W1', 2, 1e308, 1e308), tensor('b1', 1, 0)] });
    const { divergence } = trainer.advance(1);
    if (!divergence) throw new Error('no divergence');
    const atStart = { ...divergence, data: { ...divergence.data, iteration: 0, stepIteration: 0 } };
    expect(describeDiagnostic(atStart, 'en').remedy).toContain('No update has been made yet');
  });
});
