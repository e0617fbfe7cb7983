import { describe, expect, it } from 'vitest';
import { chainProject } from '../../shared/project/templates/chain.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { type Precision, plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import type { FirstLayerForm } from '../plan/plan.ts';
import { activation, chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { builtCore } from './testing/built-core.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { readReference } from './testing/reference-trace.ts';
import { expectValue, relativeDifference, trainerOf, trainUntilDivergence } from './testing/trainers.ts';
import { createTrainer, type Trainer } from './trainer.ts';

const features = 40;
const examples = 11;
const source = { kind: 'given', features: [features], labels: { kind: 'binary' } } as const;
const layers = [dense(6, 'relu'), dense(3, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
const spec = chainSpec(source, layers);
const training: TrainingSpec = { ...plainTraining, learningRate: 0.2, iterations: 100, seed: 4, precision: 'float64' };
const options = { spec, training, dataset: randomDataset(source, examples, 1), createCore: builtCore(1) };

async function twoForms(change: Partial<typeof options> = {}): Promise<readonly [gram: Trainer, direct: Trainer]> {
  const trainer = (firstLayer: FirstLayerForm) => trainerOf({ ...options, ...change, firstLayer });
  return [await trainer('gram'), await trainer('direct')];
}

function expectAlike(actual: Trainer, expected: Trainer, tolerance: number): void {
  for (const [index, { name, values }] of expected.parameters().entries()) {
    expect(relativeDifference(actual.parameters()[index]?.values ?? [], values), name).toBeLessThan(tolerance);
  }
}

const cores: readonly { readonly core: string; readonly createCore: CoreFactory }[] = [
  { core: 'WebAssembly', createCore: builtCore(1) },
  { core: 'naive', createCore: createNaiveCore },
];

describe.each(cores)('the Gram form ($core)', ({ createCore }) => {
  it.each([
    ['float64', 1e-10],
    ['float32', 1e-4],
  ] as const)('trains as the direct form does, in %s', async (precision: Precision, tolerance) => {
    const [gram, direct] = await twoForms({ createCore, training: { ...training, precision } });
    expect([gram.form.firstLayer, direct.form.firstLayer]).toEqual(['gram', 'direct']);
    const expected = direct.advance(100).costs;
    expect(relativeDifference(gram.advance(100).costs, expected)).toBeLessThan(tolerance);
    expect(expected[99]).toBeLessThan((expected[0] ?? 0) / 2);
    expectAlike(gram, direct, tolerance);
  });

  it('keeps what earlier learning rates have done', async () => {
    const [gram, direct] = await twoForms({ createCore });
    for (const learningRate of [0.2, 0.01, 0.5]) {
      for (const trainer of [gram, direct]) {
        trainer.setLearningRate(learningRate);
        trainer.advance(20);
      }
    }
    expectAlike(gram, direct, 1e-10);
  });

  it.each([
    ['momentum', { optimizer: defaultOptimizers.momentum }],
    ['a penalty', { l2: 3 }],
    ['mini-batches', { batchSize: 4 }],
    ['mini-batches of one', { batchSize: 1 }],
    ['mini-batches, momentum and a penalty', { batchSize: 4, optimizer: defaultOptimizers.momentum, l2: 3 }],
    [
      'momentum, a penalty and decay',
      { optimizer: defaultOptimizers.momentum, l2: 3, decay: { kind: 'exponential', rate: 0.9, every: 7 } },
    ],
  ] as const)('trains as the direct form does with %s, also from a checkpoint on and with another α', async (_, settings) => {
    const change = { createCore, training: { ...training, ...settings } };
    const [gram, direct] = await twoForms(change);
    for (const trainer of [gram, direct]) trainer.advance(30);
    expectAlike(gram, direct, 1e-10);
    expect(gram.cost()).toBeCloseTo(direct.cost(), 10);
    const resume = { iteration: 30, parameters: gram.checkpoint(), from: 'checkpoint' };
    const resumed = await trainerOf({ ...options, ...change, firstLayer: 'gram', resume });
    for (const trainer of [gram, direct, resumed]) {
      trainer.setLearningRate(0.05);
      trainer.advance(20);
    }
    expectAlike(gram, direct, 1e-10);
    expect(resumed.checkpoint()).toEqual(gram.checkpoint());
    const [W1] = expectValue(gram.inspect(['dW1']));
    const [expected] = expectValue(direct.inspect(['dW1']));
    expect(relativeDifference(W1?.values ?? [], expected?.values ?? [])).toBeLessThan(1e-9);
  });

  it.each([null, 4])('shows W1 and dW1 as the direct form does, in batches of %s', async (batchSize) => {
    const [gram, direct] = await twoForms({ createCore, training: { ...training, batchSize } });
    const names = ['X', 'W1', 'dW1', 'b1', 'db1', 'Z1', 'dZ1'];
    for (const trainer of [gram, direct]) trainer.advance(15);
    const shown = expectValue(gram.inspect(names));
    for (const [index, { name, values }] of expectValue(direct.inspect(names)).entries()) {
      expect(relativeDifference(shown[index]?.values ?? [], values), name).toBeLessThan(1e-10);
    }
    expect(expectValue(gram.inspect(['W1']))).toEqual(shown.slice(1, 2));
  });

  it.each([null, 4])('is not disturbed by being looked at, in batches of %s', async (batchSize) => {
    const change = { createCore, training: { ...training, batchSize } };
    const [watched] = await twoForms(change);
    const [alone] = await twoForms(change);
    for (let count = 0; count < 4; count += 1) {
      watched.advance(5);
      watched.accuracy();
      watched.checkpoint();
      expectValue(watched.inspect(['W1', 'dW1', 'A2']));
      expectValue(await watched.evaluate(randomDataset(source, examples, 2)));
    }
    alone.advance(20);
    expect(watched.checkpoint()).toEqual(alone.checkpoint());
  });

  it('evaluates other examples with the present W1', async () => {
    const [gram, direct] = await twoForms({ createCore });
    for (const trainer of [gram, direct]) trainer.advance(15);
    const other = expectValue(await gram.evaluate(randomDataset(source, examples, 2)));
    expect(other.cost).toBeCloseTo(expectValue(await direct.evaluate(randomDataset(source, examples, 2))).cost, 10);
    const own = expectValue(await gram.evaluate(options.dataset));
    expect(own.cost).toBeCloseTo(gram.cost(), 12);
  });
});

describe('the Gram form, resumed', () => {
  it.each(['float64', 'float32'] as const)('goes on from a checkpoint in %s to bit-equal results', async (precision) => {
    const change = { training: { ...training, precision } };
    const [undisturbed] = await twoForms(change);
    undisturbed.advance(30);
    const parameters = undisturbed.checkpoint();
    const after = undisturbed.advance(50);
    const resume = { iteration: 30, parameters, from: 'checkpoint' };
    const resumed = await trainerOf({ ...options, ...change, firstLayer: 'gram', resume });
    expect(resumed.checkpoint()).toEqual(parameters);
    expect(resumed.advance(50)).toEqual(after);
    expect(resumed.checkpoint()).toEqual(undisturbed.checkpoint());
  });

  it.each([
    [defaultOptimizers.gradient_descent, 0, null],
    [defaultOptimizers.gradient_descent, 0.3, null],
    [defaultOptimizers.gradient_descent, 0, 4],
    [defaultOptimizers.momentum, 0, null],
    [defaultOptimizers.momentum, 0.3, null],
    [defaultOptimizers.momentum, 0.3, 4],
  ])('goes on from a file to bit-equal results with %o, λ = %d and batches of %s', async (optimizer, l2, batchSize) => {
    const change = { training: { ...training, optimizer, l2, batchSize } };
    const document = chainProject('', source, [{ kind: 'input', parameters: {} }, ...layers], change.training);
    const [undisturbed] = await twoForms(change);
    undisturbed.advance(30);
    const bytes = writeProject({ ...document, trained: { iteration: 30 } }, undisturbed.checkpoint());
    const { parameters } = expectValue(readProject(bytes, 'a.gdesk'));
    const resume = { iteration: 30, parameters: parameters ?? [], from: 'a.gdesk' };
    const resumed = await trainerOf({ ...options, ...change, firstLayer: 'gram', resume });
    expect(resumed.advance(50)).toEqual(undisturbed.advance(50));
    expect(resumed.checkpoint()).toEqual(undisturbed.checkpoint());
  });

  it('goes on from W1 alone, and in the direct form', async () => {
    const [undisturbed] = await twoForms();
    undisturbed.advance(30);
    const resumed = await Promise.all([
      trainerOf({ ...options, firstLayer: 'gram', resume: { iteration: 30, parameters: undisturbed.parameters(), from: 'file' } }),
      trainerOf({ ...options, firstLayer: 'direct', resume: { iteration: 30, parameters: undisturbed.checkpoint(), from: 'file' } }),
    ]);
    undisturbed.advance(50);
    for (const trainer of resumed) {
      trainer.advance(50);
      expectAlike(trainer, undisturbed, 1e-10);
    }
  });

  it.each([0, 30])('does not take what other examples have left after %i iterations for its own', async (iteration) => {
    const [elsewhere] = await twoForms({ dataset: randomDataset(source, examples, 3) });
    elsewhere.advance(iteration);
    const resume = { iteration, parameters: elsewhere.checkpoint(), from: 'file' };
    const here = await trainerOf({ ...options, firstLayer: 'gram', resume });
    expect(here.parameters()).toEqual(elsewhere.parameters());
    const direct = await trainerOf({ ...options, firstLayer: 'direct', resume });
    expect(relativeDifference(here.advance(20).costs, direct.advance(20).costs)).toBeLessThan(1e-10);
  });

  it.each([[1], [3], [50]])('goes back to the last finite cost, in slices of %i', async (slice) => {
    const values: Dataset = { ...options.dataset, labels: new RandomState(5).randn(2 * examples), labelKind: { kind: 'values', rows: 2 } };
    const regression = chainSpec({ ...source, labels: values.labelKind }, [
      dense(5, 'relu'),
      dense(2, 'linear'),
      output('mean_squared_error'),
    ]);
    const steep = {
      ...options,
      spec: regression,
      dataset: values,
      training: { ...training, learningRate: 1e6 },
      firstLayer: 'gram',
    } as const;
    const trainer = await trainerOf(steep);
    trainUntilDivergence(trainer, slice);
    const alone = await trainerOf(steep);
    alone.advance(trainer.iteration);
    expect(trainer.iteration).toBeGreaterThan(0);
    expect(trainer.checkpoint()).toEqual(alone.checkpoint());
    expect(Number.isFinite(trainer.cost())).toBe(true);
  });
});

describe('the choice of the form', () => {
  it('takes the Gram form where features outnumber examples by far, and the direct form elsewhere', async () => {
    const { spec: wide, ...reference } = readReference('wide-3072-20-7-5-1');
    const trace = { ...options, spec: wide, training: reference.training, dataset: reference.dataset };
    expect((await trainerOf(trace)).form.firstLayer).toBe('gram');
    expect((await trainerOf({ ...trace, firstLayer: 'direct' })).form.firstLayer).toBe('direct');
    const narrow = readReference('digits-64-32-16-10');
    expect((await trainerOf({ ...options, ...narrow })).form.firstLayer).toBe('direct');
  });

  it('refuses to force a form that the network has not', async () => {
    const other = chainSpec(source, [activation('tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const result = await createTrainer({ ...options, spec: other, resume: null, firstLayer: 'gram' });
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toContain('GD307');
    expect((await trainerOf({ ...options, spec: other })).form.firstLayer).toBe('direct');
  });
});
