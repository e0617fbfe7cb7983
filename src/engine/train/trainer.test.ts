import { describe, expect, it } from 'vitest';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { expectValue, trainerOf, trainUntilDivergence } from './testing/trainers.ts';
import { createTrainer } from './trainer.ts';

const dataset = makeFlower(60, 3);
const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
const spec = chainSpec(flower, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training: TrainingSpec = { ...plainTraining, learningRate: 0.5, iterations: 100, seed: 4, precision: 'float64' };
const options = { spec, training, dataset, createCore: createNaiveCore };

describe('Trainer', () => {
  it('gives the same costs and parameters whatever the slices', async () => {
    const whole = await trainerOf(options);
    const sliced = await trainerOf(options);
    const { costs } = whole.advance(100);
    const parts = [1, 7, 40, 52].map((iterations) => sliced.advance(iterations));
    expect(parts.map(({ firstIteration }) => firstIteration)).toEqual([0, 1, 8, 48]);
    expect(parts.flatMap((part) => [...part.costs])).toEqual([...costs]);
    expect(sliced.parameters()).toEqual(whole.parameters());
    expect(sliced.iteration).toBe(100);
  });

  it.each(['float64', 'float32'] as const)('goes on from a checkpoint in %s to bit-equal results', async (precision) => {
    const undisturbed = await trainerOf({ ...options, training: { ...training, precision } });
    const before = undisturbed.advance(30);
    const parameters = undisturbed.parameters();
    const after = undisturbed.advance(50);
    const resumed = await trainerOf({
      ...options,
      training: { ...training, precision, seed: 99 },
      resume: { iteration: before.costs.length, parameters, from: 'checkpoint' },
    });
    expect(resumed.advance(50)).toEqual(after);
    expect(resumed.parameters()).toEqual(undisturbed.parameters());
    expect(resumed.iteration).toBe(80);
  });

  it('is not disturbed by being looked at', async () => {
    const watched = await trainerOf(options);
    const alone = await trainerOf(options);
    for (let count = 0; count < 5; count += 1) {
      watched.advance(3);
      watched.accuracy();
      watched.cost();
      expectValue(watched.inspect(['dW1', 'Z2', 'W1', 'dA1']));
      expectValue(await watched.evaluate(makeFlower(20, 9)));
    }
    alone.advance(15);
    expect(watched.parameters()).toEqual(alone.parameters());
  });

  it('changes the learning rate from the next iteration on', async () => {
    const changed = await trainerOf(options);
    changed.advance(10);
    const parameters = changed.parameters();
    changed.setLearningRate(0.01);
    const { costs } = changed.advance(10);
    const resumed = await trainerOf({
      ...options,
      training: { ...training, learningRate: 0.01 },
      resume: { iteration: 10, parameters, from: 'checkpoint' },
    });
    expect(resumed.advance(10).costs).toEqual(costs);
  });

  it('shows gradients that belong to the parameters', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(5);
    const [w, dw] = expectValue(trainer.inspect(['W2', 'dW2']));
    trainer.advance(1);
    const [next] = expectValue(trainer.inspect(['W2']));
    expect([...(next?.values ?? [])]).toEqual(Array.from(w?.values ?? [], (value, index) => value - 0.5 * (dw?.values[index] ?? 0)));
  });

  it('gives copies that later training leaves alone', async () => {
    const trainer = await trainerOf(options);
    const parameters = trainer.parameters();
    const before = parameters.map(({ values }) => [...values]);
    trainer.advance(10);
    expect(parameters.map(({ values }) => [...values])).toEqual(before);
  });

  it('evaluates other examples as a training on them would begin', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(20);
    const other = makeFlower(20, 8);
    const evaluation = expectValue(await trainer.evaluate(other));
    const there = await trainerOf({ ...options, dataset: other, resume: { iteration: 0, parameters: trainer.parameters(), from: 'test' } });
    expect(evaluation).toEqual({ cost: there.advance(1).costs[0], ...(await metricsBefore(other, trainer.parameters())) });
  });

  async function metricsBefore(other: Dataset, parameters: Parameters) {
    const trainer = await trainerOf({ ...options, dataset: other, resume: { iteration: 0, parameters, from: 'test' } });
    return { accuracy: trainer.accuracy(), classes: trainer.classMetrics() };
  }

  it('has no accuracy where numbers are to be predicted', async () => {
    const { features, featureShape, examples } = dataset;
    const values: Dataset = { features, featureShape, examples, labels: features.matrix(), labelKind: { kind: 'values', rows: 2 } };
    const regression = chainSpec({ kind: 'given', features: [2], labels: values.labelKind }, [
      dense(2, 'linear'),
      output('mean_squared_error'),
    ]);
    const trainer = await trainerOf({ ...options, spec: regression, dataset: values });
    expect(trainer.accuracy()).toBeNull();
    expect(trainer.classMetrics()).toBeNull();
    expect(expectValue(await trainer.evaluate(values))).toMatchObject({ accuracy: null, classes: null });
  });
});

describe('Trainer, when the cost is no longer finite', () => {
  const relu = chainSpec({ kind: 'given', features: [2], labels: { kind: 'values', rows: 2 } }, [
    dense(5, 'relu'),
    dense(2, 'linear'),
    output('mean_squared_error'),
  ]);
  const values: Dataset = { ...dataset, labels: dataset.features.matrix(), labelKind: { kind: 'values', rows: 2 } };
  const steep = { ...options, spec: relu, dataset: values, training: { ...training, learningRate: 1e6 } };

  it.each([[1], [2], [3], [100]])('goes back to the parameters of the last finite cost, in slices of %i', async (slice) => {
    const trainer = await trainerOf(steep);
    const { costs, divergence } = trainUntilDivergence(trainer, slice);
    expect(costs.length).toBeGreaterThan(2);
    expect(costs.every(Number.isFinite)).toBe(true);
    expect(divergence).toMatchObject({ code: 'GD601', data: { iteration: costs.length, learningRate: 1e6 } });
    expect(divergence.data.cost).toMatch(/^(Infinity|NaN)$/);
    expect(trainer.iteration).toBe(costs.length - 1);
    expect(trainer.cost()).toBe(costs.at(-1));
  });

  it('remembers with which learning rate the last slice was made', async () => {
    const trainer = await trainerOf({ ...steep, training });
    trainer.setLearningRate(1e-3);
    const calm = trainer.advance(4);
    trainer.setLearningRate(1e300);
    const wild = trainer.advance(1);
    trainer.setLearningRate(1e-9);
    const { divergence } = trainer.advance(1);
    expect(divergence).toMatchObject({ code: 'GD601', data: { iteration: 5 } });
    expect(calm.costs).toHaveLength(4);
    expect(trainer.iteration).toBe(4);
    expect(trainer.cost()).toBe(wild.costs[0]);
  });

  it('judges the parameters of the last update when training ends', async () => {
    const trainer = await trainerOf({ ...steep, training: { ...training, learningRate: 1e300 } });
    const { costs, divergence } = trainer.advance(1);
    expect(divergence).toBeNull();
    expect(trainer.settle()).toMatchObject({ code: 'GD601', data: { iteration: 1, learningRate: 1e300 } });
    expect(trainer.iteration).toBe(0);
    expect(trainer.cost()).toBe(costs[0]);
  });

  it('leaves parameters of a finite cost alone when training ends', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(7);
    const parameters = trainer.parameters();
    expect(trainer.settle()).toBeNull();
    expect(trainer.iteration).toBe(7);
    expect(trainer.parameters()).toEqual(parameters);
  });

  it('stays where it is if no cost was ever finite', async () => {
    const infinite = (tensor: Tensor): Tensor => ({ ...tensor, values: tensor.values.map(() => Number.POSITIVE_INFINITY) });
    const parameters = (await trainerOf(steep)).parameters().map(infinite);
    const trainer = await trainerOf({ ...steep, resume: { iteration: 12, parameters, from: 'file' } });
    const { costs, divergence } = trainer.advance(5);
    expect(costs).toHaveLength(0);
    expect(divergence).toMatchObject({ code: 'GD601', data: { iteration: 12 } });
    expect(trainer.iteration).toBe(12);
  });
});

describe('createTrainer', () => {
  it('refuses a network with errors', async () => {
    const broken: ModelSpec = { ...spec, layers: spec.layers.slice(0, -1) };
    expect(await codes({ spec: broken })).toEqual(['GD202']);
  });

  it('refuses data of another shape', async () => {
    expect(await codes({ dataset: { ...dataset, featureShape: [3] } })).toEqual(['GD103']);
    expect(await codes({ dataset: { ...dataset, labels: dataset.features.matrix() } })).toEqual(['GD407']);
  });

  it('refuses parameters that do not fit, each by its name', async () => {
    const [w1, b1, ...rest] = (await trainerOf(options)).parameters();
    if (!w1 || !b1) throw new Error('the network has parameters');
    const resume = { iteration: 0, parameters: [{ ...w1, rows: 2, columns: 4 }, ...rest, { ...b1, name: 'b7' }], from: 'w.npz' };
    const result = await createTrainer({ ...options, resume });
    expect(result.ok ? [] : result.diagnostics.map(({ data }) => data)).toEqual([
      { file: 'w.npz', tensor: 'W1', shape: '(2, 4)', expected: '(4, 2)' },
      { file: 'w.npz', tensor: 'b1', shape: '', expected: '(4, 1)' },
      { file: 'w.npz', tensor: 'b7', shape: '(4, 1)', expected: '' },
    ]);
  });

  it('says that the network is too large where the machine has no memory for it', async () => {
    const createCore = () => {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory');
    };
    expect(await codes({ createCore })).toEqual(['GD302']);
  });

  it('says the same where there is none for going back', async () => {
    const createCore: CoreFactory = (plan, precision) => {
      const core = createNaiveCore(plan, precision);
      const slice = () => {
        throw new RangeError('Array buffer allocation failed');
      };
      Object.defineProperty(core.values('b1'), 'slice', { value: slice });
      return core;
    };
    expect(await codes({ createCore })).toEqual(['GD302']);
  });

  async function codes(change: Partial<Omit<typeof options, 'createCore'>> & { createCore?: CoreFactory }): Promise<readonly string[]> {
    const result = await createTrainer({ ...options, resume: null, ...change });
    return result.ok ? [] : result.diagnostics.map(({ code }) => code);
  }
});
