import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../shared/schema.ts';
import { activationNames } from '../../shared/spec/activations.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { Features } from '../data/features/features.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, largestDifference, trainerOf, trainUntilDivergence } from './testing/trainers.ts';

const matrix = z.array(z.array(z.number()));
const trainingSchema = z.object({
  name: z.string(),
  activations: z.array(z.enum(activationNames)),
  batch_size: z.number(),
  seed: z.number(),
  learning_rate: z.number(),
  X: matrix,
  Y: matrix,
  initial: z.record(z.string(), matrix),
  costs: z.array(z.number()),
  final: z.record(z.string(), matrix),
  full_cost: z.number(),
  accuracy: z.number(),
});
const file = join(import.meta.dirname, '../../../tests/fixtures/batches/batches.json');
const { trainings } = z.object({ trainings: z.array(trainingSchema) }).parse(JSON.parse(readFileSync(file, 'utf8')));

const cores = [
  { core: 'naive', createCore: createNaiveCore },
  { core: 'WebAssembly', createCore: builtCore(1) },
];

function parametersOf(matrices: Readonly<Record<string, readonly (readonly number[])[]>>): Parameters {
  return Object.entries(matrices).map(([name, rows]) => ({
    name,
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Float64Array.from(rows.flat()),
  }));
}

describe.each(cores)('training on mini-batches ($core core)', ({ createCore }) => {
  it.each(trainings)('computes what NumPy computes: $name', async (reference) => {
    const { X, Y, activations, final } = reference;
    const labelKind: LabelKind = Y.length === 1 ? { kind: 'binary' } : { kind: 'classes', count: Y.length };
    const names = ['W', 'b'];
    const layers = activations.map((activation, index) => dense(final[`${names[0]}${index + 1}`]?.length ?? 0, activation));
    const cost = labelKind.kind === 'binary' ? 'binary_cross_entropy' : 'categorical_cross_entropy';
    const dataset: Dataset = {
      features: Features.ofMatrix(X.flat(), X[0]?.length ?? 0),
      featureShape: [X.length],
      examples: X[0]?.length ?? 0,
      labels: Float64Array.from(Y.flat()),
      labelKind,
    };
    const trainer = await trainerOf({
      spec: chainSpec({ kind: 'given', features: [X.length], labels: labelKind }, [...layers, output(cost)]),
      training: {
        ...plainTraining,
        learningRate: reference.learning_rate,
        iterations: 1,
        seed: reference.seed,
        precision: 'float64',
        batchSize: reference.batch_size,
      },
      dataset,
      createCore,
      resume: { iteration: 0, parameters: parametersOf(reference.initial), from: 'test' },
    });
    expect(trainer.iterationsPerEpoch).toBe(Math.ceil(dataset.examples / reference.batch_size));
    expect(largestDifference(trainer.advance(reference.costs.length).costs, reference.costs)).toBeLessThan(1e-10);
    for (const { name, values } of parametersOf(final)) {
      expect(largestDifference(trainer.parameters().find((tensor) => tensor.name === name)?.values ?? [], values)).toBeLessThan(1e-10);
    }
    expect(Math.abs(trainer.cost() - reference.full_cost)).toBeLessThan(1e-10);
    expect(trainer.accuracy()).toBe(reference.accuracy);
    trainer.dispose();
  });
});

const dataset = makeFlower(60, 3);
const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
const spec = chainSpec(flower, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training: TrainingSpec = {
  ...plainTraining,
  learningRate: 0.5,
  iterations: 100,
  seed: 4,
  precision: 'float64',
  batchSize: 16,
};
const options = { spec, training, dataset, createCore: builtCore(1) };

describe('Trainer on mini-batches', () => {
  it.each(['float64', 'float32'] as const)('goes on from any iteration in %s to bit-equal results', async (precision) => {
    const place = fc.record({ batchSize: fc.integer({ min: 1, max: 61 }), before: fc.nat(40), after: fc.integer({ min: 1, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(place, async ({ batchSize, before, after }) => {
        const chosen = { ...options, training: { ...training, precision, batchSize } };
        const undisturbed = await trainerOf(chosen);
        if (before > 0) undisturbed.advance(before);
        const resumed = await trainerOf({
          ...chosen,
          resume: { iteration: before, parameters: undisturbed.checkpoint(), from: 'checkpoint' },
        });
        expect(resumed.advance(after)).toEqual(undisturbed.advance(after));
        expect(resumed.parameters()).toEqual(undisturbed.parameters());
      }),
      { numRuns: 30 },
    );
  });

  it('is not disturbed by being looked at', async () => {
    const watched = await trainerOf(options);
    const alone = await trainerOf(options);
    for (let count = 0; count < 9; count += 1) {
      watched.advance(3);
      watched.settle();
      watched.accuracy();
      expectValue(watched.inspect(['dW1', 'Z2', 'X']));
    }
    alone.advance(27);
    expect(watched.parameters()).toEqual(alone.parameters());
  });

  it('judges its parameters on all examples, as a training on all of them would', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(50);
    const whole = await trainerOf({
      ...options,
      training: { ...training, batchSize: null },
      resume: { iteration: 50, parameters: trainer.parameters(), from: 'test' },
    });
    expect(Math.abs(trainer.cost() - whole.cost())).toBeLessThan(1e-14);
    expect(trainer.accuracy()).toBe(whole.accuracy());
    expect(trainer.classMetrics()).toEqual(whole.classMetrics());
    expect(trainer.classMetrics()?.reduce((sum, { support }) => sum + support, 0)).toBe(60);
    const before = trainer.cost();
    trainer.advance(1);
    expect(trainer.cost()).not.toBe(before);
    const values = { ...options, spec: regression, dataset: regressionData(dataset.features.matrix()) };
    expect((await trainerOf(values)).accuracy()).toBeNull();
  });

  it('shows the matrices of the mini-batch that the next iteration takes, the last of an epoch smaller', async () => {
    const trainer = await trainerOf(options);
    for (const columns of [16, 16, 16, 12, 16]) {
      const [x, z, dz] = expectValue(trainer.inspect(['X', 'Z1', 'dZ2']));
      expect([x, z, dz].map((tensor) => [tensor?.rows, tensor?.columns])).toEqual([
        [2, columns],
        [4, columns],
        [1, columns],
      ]);
      expect(x?.values).toHaveLength(2 * columns);
      const pairs = new Set(Array.from({ length: 60 }, (_, j) => `${dataset.features.at(0, j)} ${dataset.features.at(1, j)}`));
      for (let j = 0; j < columns; j += 1) expect(pairs).toContain(`${x?.values[j]} ${x?.values[columns + j]}`);
      trainer.advance(1);
    }
  });

  it('has gradients of that mini-batch', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(3);
    const [w, dw] = expectValue(trainer.inspect(['W2', 'dW2']));
    trainer.advance(1);
    const [next] = expectValue(trainer.inspect(['W2']));
    expect([...(next?.values ?? [])]).toEqual(Array.from(w?.values ?? [], (value, index) => value - 0.5 * (dw?.values[index] ?? 0)));
  });

  it('checks gradients on all examples', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(5);
    const check = expectValue(await trainer.prepareGradientCheck({ entries: 100, seed: 0, examples: null }));
    expect(check.examples).toBe(60);
    while (!check.isDone) check.next();
    expect(check.tensors().map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right']);
    check.dispose();
  });

  it('learns a set that it sees in parts', async () => {
    const trainer = await trainerOf({
      ...options,
      dataset: makeFlower(2000, 1),
      training: { ...training, learningRate: 1.2, batchSize: 64, precision: 'float32' },
      createCore: builtCore(2),
    });
    const before = trainer.cost();
    trainer.advance(100 * trainer.iterationsPerEpoch);
    expect(trainer.cost()).toBeLessThan(before / 1.5);
    expect(trainer.accuracy()).toBeGreaterThan(0.8);
  });
});

const regression = chainSpec({ kind: 'given', features: [2], labels: { kind: 'values', rows: 2 } }, [
  dense(5, 'relu'),
  dense(2, 'linear'),
  output('mean_squared_error'),
]);

function regressionData(features: Float64Array): Dataset {
  const { featureShape, examples } = dataset;
  return {
    features: Features.ofMatrix(features, examples),
    featureShape,
    examples,
    labels: dataset.features.matrix(),
    labelKind: { kind: 'values', rows: 2 },
  };
}

describe.each(cores)('a cost of mini-batches that is no longer finite ($core core)', ({ createCore }) => {
  const numbers = { ...options, createCore, spec: regression, dataset: regressionData(dataset.features.matrix()) };
  const steep = { ...numbers, training: { ...training, learningRate: 1e6 } };

  it.each([[1], [2], [3], [100]])('takes training back to the parameters before its last update, in slices of %i', async (slice) => {
    const trainer = await trainerOf(steep);
    const { costs, divergence } = trainUntilDivergence(trainer, slice);
    expect(costs.length).toBeGreaterThan(2);
    expect(divergence).toMatchObject({ code: 'GD601', data: { iteration: costs.length, learningRate: 1e6 } });
    expect(trainer.iteration).toBe(costs.length - 1);
    const again = await trainerOf(steep);
    again.advance(costs.length - 1);
    expect(trainer.parameters()).toEqual(again.parameters());
    expect(trainer.advance(1).costs[0]).toBe(costs.at(-1));
  });

  it('is named by the number of the example in the data set, in whatever mini-batch it is met', async () => {
    for (const bad of [0, 17, 31, 59]) {
      const features = dataset.features.matrix();
      features[60 + bad] = Number.NaN;
      const trainer = await trainerOf({ ...numbers, dataset: regressionData(features) });
      const { costs, divergence } = trainer.advance(8);
      expect(costs.length).toBeLessThan(4);
      expect(divergence?.data).toMatchObject({ cause: 'data', matrix: 'X', row: 1, column: bad });
      expect(trainer.iteration).toBe(Math.max(0, costs.length - 1));
    }
  });

  it('is found at the end in examples that the last iterations did not take', async () => {
    // Every prediction is 0 or so but that of example 41, which overflows.
    const features = dataset.features.matrix();
    features[41] = 1e200;
    features[60 + 41] = 1e200;
    const trainer = await trainerOf({ ...numbers, training: { ...training, learningRate: 1e-12 }, dataset: regressionData(features) });
    expect(trainer.settle()?.data).toMatchObject({ cause: 'cost', column: 41, iteration: 0 });
    expect(trainer.settle()?.code).toBe('GD601');
  });
});
