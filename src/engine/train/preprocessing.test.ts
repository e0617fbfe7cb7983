import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { Features } from '../data/features/features.ts';
import { featureStatistics } from '../data/preprocessing/feature-statistics.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { wasm, workerFile } from '../matrix/testing/built-core.ts';
import { createCoreWithThreads } from '../matrix/wasm-core.ts';
import { graphOfSpec } from '../plan/spec-graph.ts';
import {
  add,
  branchedSpec,
  chainSpec,
  dense,
  dropout,
  flatten,
  minMax,
  output,
  polynomial,
  scale,
  standardize,
} from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';
import { createTrainer, type Trainer, type TrainerOptions } from './trainer.ts';

const source = { kind: 'given', features: [6], labels: { kind: 'binary' } } as const;
const network = [dense(5, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
const training: TrainingSpec = { ...plainTraining, learningRate: 0.3, iterations: 100, seed: 3, precision: 'float64' };

/** Features of very different size; the last one is 7 in all examples. */
function raw(examples: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const sizes = [1, 200, 0.01, 30, 5000];
  const rows = sizes.map((size) => random.randn(examples).map((value) => size * (value + 2)));
  const features = Float64Array.from([...rows.flatMap((row) => [...row]), ...new Array<number>(examples).fill(7)]);
  const labels = Float64Array.from({ length: examples }, (_, example) => ((rows[0]?.[example] ?? 0) > 2 ? 1 : 0));
  return { features: Features.ofMatrix(features, examples), featureShape: [6], examples, labels, labelKind: source.labels };
}

/** The dataset, standardized by hand with the statistics of another. */
function standardizedBy(fitted: Dataset, dataset: Dataset): Dataset {
  const { examples } = fitted;
  const features = dataset.features.matrix().map((value, index) => {
    const row = Math.floor(index / dataset.examples);
    const { mean, deviation } = featureStatistics(fitted.features.matrix(), row * examples, (row + 1) * examples);
    return (value - mean) / (deviation === 0 ? 1 : deviation);
  });
  return { ...dataset, features: Features.ofMatrix(features, dataset.examples) };
}

const data = raw(40, 1);
const options: Omit<TrainerOptions, 'resume'> = {
  spec: chainSpec(source, [standardize, ...network]),
  training,
  dataset: data,
  createCore: builtCore(1),
};
const byHand = { ...options, spec: chainSpec(source, network), dataset: standardizedBy(data, data) };

const fittedNames = ['mu1', 'sigma1'];
const withoutFitted = (trainer: Trainer) => trainer.checkpoint().filter(({ name }) => !fittedNames.includes(name));

describe('training behind Standardize', () => {
  it.each<[string, Partial<TrainerOptions>]>([
    ['directly', { firstLayer: 'direct' }],
    ['in Gram form', { firstLayer: 'gram' }],
    ['by mini-batches with Adam', { training: { ...training, batchSize: 16, optimizer: defaultOptimizers.adam, learningRate: 0.01 } }],
    ['in float32', { training: { ...training, precision: 'float32' } }],
    ['in the naive core', { createCore: createNaiveCore, firstLayer: 'gram' }],
  ])('gives the bits of data that was standardized by hand, %s', async (_name, change) => {
    const [trainer, expected] = [await trainerOf({ ...options, ...change }), await trainerOf({ ...byHand, ...change })];
    expect(trainer.form).toEqual(expected.form);
    expect(trainer.advance(60)).toEqual(expected.advance(60));
    expect(withoutFitted(trainer)).toEqual(expected.checkpoint());
    expect(trainer.accuracy()).toBe(expected.accuracy());
    for (const each of [trainer, expected]) each.dispose();
  });

  it('judges other examples with μ and σ of the training examples', async () => {
    const test = raw(25, 2);
    const [trainer, expected] = [await trainerOf(options), await trainerOf(byHand)];
    for (const each of [trainer, expected]) each.advance(60);
    const evaluation = expectValue(await trainer.evaluate(test));
    expect(evaluation).toEqual(expectValue(await expected.evaluate(standardizedBy(data, test))));
    expect(evaluation.accuracy).toBeGreaterThan(0.8);
  });

  it('shows μ and σ by their names, and X as the first layer reads it', async () => {
    const trainer = await trainerOf(options);
    const [mean, deviation, features] = expectValue(trainer.inspect(['mu1', 'sigma1', 'X']));
    const { mean: first } = featureStatistics(data.features.matrix(), 0, data.examples);
    expect(mean).toMatchObject({ rows: 6, columns: 1 });
    expect([mean?.values[0], mean?.values[5], deviation?.values[5]]).toEqual([first, 7, 0]);
    expect(features?.values).toEqual(byHand.dataset.features.matrix());
  });

  it('has right gradients, on a part of the examples too', async () => {
    const trainer = await trainerOf(options);
    const check = expectValue(await trainer.prepareGradientCheck({ examples: 9, entries: 50, seed: 1 }));
    while (!check.isDone) check.next();
    expect(check.tensors().map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right']);
  });

  it('keeps μ and σ of the examples it was trained on, whatever it goes on with', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(20);
    const resume = { iteration: 20, parameters: trainer.checkpoint(), from: 'checkpoint' };
    const other = raw(30, 5);
    const further = await trainerOf({ ...options, dataset: other, resume });
    const expected = await trainerOf({
      ...byHand,
      dataset: standardizedBy(data, other),
      resume: { ...resume, parameters: withoutFitted(trainer) },
    });
    expect(further.advance(20)).toEqual(expected.advance(20));
    const fitted = (each: Trainer) => each.checkpoint().filter(({ name }) => fittedNames.includes(name));
    expect(fitted(further)).toEqual(fitted(trainer));
  });

  it('fits them anew where only weights are given to start from', async () => {
    const trainer = await trainerOf(options);
    const parameters = trainer.parameters();
    const again = await trainerOf({ ...options, resume: { iteration: 0, parameters, from: 'W.npz' } });
    expect(again.checkpoint()).toEqual(trainer.checkpoint());
  });

  it('does not go on with one of the two, or with those of another network', async () => {
    const trainer = await trainerOf(options);
    const refused = async (parameters: ReturnType<Trainer['checkpoint']>) => {
      const result = await createTrainer({ ...options, resume: { iteration: 0, parameters, from: 'a.gdesk' } });
      return result.ok ? [] : result.diagnostics.map(({ code, data: { tensor, shape } }) => [code, tensor, shape]);
    };
    const checkpoint = trainer.checkpoint();
    expect(await refused(checkpoint.filter(({ name }) => name !== 'sigma1'))).toEqual([['GD506', 'sigma1', '']]);
    const shorter = checkpoint.map((tensor) =>
      tensor.name === 'mu1' ? { ...tensor, rows: 2, values: tensor.values.slice(0, 2) } : tensor,
    );
    expect(await refused(shorter)).toEqual([['GD506', 'mu1', '(2, 1)']]);
    const foreign = { name: 'mu2', rows: 6, columns: 1, values: new Float64Array(6) };
    expect(await refused([...checkpoint, foreign])).toEqual([['GD506', 'mu2', '(6, 1)']]);
  });
});

describe('any preprocessing', () => {
  const pictures = { ...source, features: [2, 3] } as const;
  const chain = chainSpec(pictures, [scale(1 / 255), flatten, minMax('minus_one_to_one'), standardize, ...network]);
  const branched = branchedSpec(source, [
    [standardize, 0],
    [dropout(0.8), 1],
    [dense(6, 'relu'), 2],
    [add, 3, 1],
    [dense(1, 'sigmoid'), 4],
    [output('binary_cross_entropy'), 5],
  ]);
  const exactly =
    (threads: number): CoreFactory =>
    (plan, precision) =>
      createCoreWithThreads(plan, { precision, threads, wasm, workerFile });
  const variants: readonly (readonly [string, Omit<TrainerOptions, 'resume'>])[] = [
    ['in a chain, before and behind Flatten', { ...options, spec: chain, dataset: { ...data, featureShape: [2, 3] } }],
    ['before branches and dropout', { ...options, spec: branched }],
    ['with products of features', { ...options, spec: chainSpec(source, [standardize, polynomial(2), standardize, ...network]) }],
    ['in float32, by mini-batches', { ...options, training: { ...training, precision: 'float32', batchSize: 7 } }],
  ];

  it.each(variants)('goes on from a file to the same bits, on two threads as on one, %s', async (_name, variant) => {
    const trainer = await trainerOf({ ...variant, createCore: exactly(1) });
    trainer.advance(15);
    const { spec } = variant;
    const document = { ...templates.planar.document, graph: graphOfSpec(spec), dataset: spec.dataset, training: variant.training };
    const bytes = writeProject({ ...document, trained: { iteration: 15 } }, trainer.checkpoint());
    const parameters = expectValue(readProject(bytes, 'a.gdesk')).parameters ?? [];
    expect(parameters.map(({ name, values }) => [name, ...values])).toEqual(
      trainer.checkpoint().map(({ name, values }) => [name, ...values]),
    );
    const reopened = await trainerOf({ ...variant, createCore: exactly(2), resume: { iteration: 15, parameters, from: 'a.gdesk' } });
    expect(reopened.form.threads).toBe(2);
    expect(reopened.accuracy()).toBe(trainer.accuracy());
    expect(reopened.advance(15)).toEqual(trainer.advance(15));
    expect(reopened.checkpoint()).toEqual(trainer.checkpoint());
    expect(trainer.checkpointBytes).toBe(trainer.checkpoint().reduce((sum, { values }) => sum + values.byteLength, 0));
    for (const each of [trainer, reopened]) each.dispose();
  });

  it('leaves the data as it was', async () => {
    const before = data.features.matrix();
    await trainerOf({ ...options, spec: chain, dataset: { ...data, featureShape: [2, 3] } });
    expect(data.features.matrix()).toEqual(before);
  });

  it('says which feature becomes too large for a number, and in which step', async () => {
    const huge = {
      ...data,
      features: Features.ofMatrix(
        data.features.matrix().map((value, index) => (index === 3 ? 1e308 : value)),
        data.examples,
      ),
    };
    const result = await createTrainer({ ...options, spec: chainSpec(source, [scale(1e6), ...network]), dataset: huge, resume: null });
    expect(result.ok ? [] : result.diagnostics).toEqual([
      {
        code: 'GD313',
        data: { step: 'X = 1000000·X', feature: 0, example: 3, value: 'Infinity' },
        nodeIds: ['n2'],
        edgeIds: [],
        fixes: [],
      },
    ]);
  });
});

describe('features that nobody has scaled', () => {
  const warningsOf = async (features: Float64Array, layers = network) => {
    const trainer = await trainerOf({
      ...options,
      spec: chainSpec(source, layers),
      dataset: { ...data, features: Features.ofMatrix(features, data.examples) },
    });
    return trainer.warnings.map(({ code, data: { problem, largest, ratio }, fixes }) => ({ code, problem, largest, ratio, fixes }));
  };
  const standardizeIt = { kind: 'insert-behind', nodeId: 'n1', layer: 'standardize' } as const;
  /** The features 0 to 1 times a factor of their row. */
  const rows = (...factors: readonly number[]) =>
    Float64Array.from(factors.flatMap((factor) => Array.from({ length: 40 }, (_, example) => (factor * example) / 39)));

  it('are warned of where they are large', async () => {
    const [warning] = await warningsOf(data.features.matrix());
    expect(warning).toMatchObject({ code: 'GD310', problem: 'large', fixes: [standardizeIt] });
    expect(warning?.largest).toBeGreaterThan(5000);
  });

  it('are warned of as pictures where they are bytes', async () => {
    const bytes = rows(255, 255, 200, 255, 0, 0).map(Math.round);
    const [warning] = await warningsOf(bytes);
    expect(warning?.fixes).toEqual([standardizeIt, { kind: 'insert-behind', nodeId: 'n1', layer: 'scale' }]);
    expect(await warningsOf(bytes, [scale(1 / 255), ...network])).toEqual([]);
  });

  it('are warned of where some spread much more than others', async () => {
    expect(await warningsOf(rows(9, 0.5, 3, 3, 3, 3))).toEqual([
      { code: 'GD310', problem: 'uneven', largest: 9, ratio: 18, fixes: [standardizeIt] },
    ]);
  });

  it('are warned of where they are small, by a layer that may go', async () => {
    expect(await warningsOf(rows(1, 1, 1, 1, 1, 1), [scale(1 / 255), ...network])).toEqual([
      {
        code: 'GD310',
        problem: 'small',
        largest: 0.00392,
        ratio: 1,
        fixes: [
          { kind: 'remove-node', nodeId: 'n2' },
          { ...standardizeIt, nodeId: 'n2' },
        ],
      },
    ]);
  });

  it.each<[string, Float64Array, typeof network]>([
    ['within ±1, as grey values are, though some hardly change', rows(1, 0.01, 1, 1, 1, 0), network],
    ['about as large as each other', rows(9, 3, 2, 2, 2, 1), network],
    ['all 0', rows(0, 0, 0, 0, 0, 0), network],
    ['beside rare categories', rows(9, 9, 3, 3, 3, 9).map((value, index) => (index < 40 ? Number(index === 7) : value)), network],
    ['large, but standardized', data.features.matrix(), [standardize, ...network]],
    ['large, but brought into a range', data.features.matrix(), [minMax(), ...network]],
  ])('are not warned of where they are %s', async (_name, features, layers) => {
    expect(await warningsOf(features, layers)).toEqual([]);
  });
});
