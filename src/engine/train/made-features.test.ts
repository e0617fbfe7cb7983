import { describe, expect, it } from 'vitest';
import { layerViewSchema, type Watched } from '../../shared/ipc/layer-views.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { Features } from '../data/features/features.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { graphOfSpec } from '../plan/spec-graph.ts';
import { chainSpec, dense, oneHot, output, polynomial, standardize } from '../plan/testing/specs.ts';
import { preparePoints } from './evaluate-points.ts';
import { prepareLayerViews } from './layer-views.ts';
import { predictExamples } from './predictions/predict-examples.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';
import { createTrainer, type Trainer, type TrainerOptions } from './trainer.ts';

const source = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
const network = [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
const training: TrainingSpec = { ...plainTraining, learningRate: 0.3, iterations: 100, seed: 3, precision: 'float64' };

/** A number and one of three categories 1, 4 and 9; the label is 1 for category 4. */
function raw(examples: number, seed: number, categories: readonly number[] = [1, 4, 9]): Dataset {
  const random = new RandomState(seed);
  const kinds = Array.from({ length: examples }, (_, example) => categories[example % categories.length] ?? 0);
  const features = Float64Array.from([...random.randn(examples), ...kinds]);
  const labels = Float64Array.from(kinds, (kind) => (kind === 4 ? 1 : 0));
  return { features: Features.ofMatrix(features, examples), featureShape: [2], examples, labels, labelKind: source.labels };
}

/** The rows x, [1], [4], [9] and their products, of a dataset. */
function madeByHand({ features: numbers, examples, ...rest }: Dataset): Dataset {
  const features = numbers.matrix();
  const x = Array.from(features.subarray(0, examples));
  const is = (category: number) => Array.from(features.subarray(examples), (value) => (value === category ? 1 : 0));
  const rows = [x, is(1), is(4), is(9)];
  const products = rows.flatMap((first, place) =>
    rows.slice(place + 1).map((second) => first.map((value, index) => value * (second[index] ?? 0))),
  );
  const all = [...rows, ...products];
  return { ...rest, examples, features: Features.ofMatrix(all.flat(), examples), featureShape: [all.length] };
}

const data = raw(40, 1);
const options: Omit<TrainerOptions, 'resume'> = {
  spec: chainSpec(source, [oneHot(2, 3), polynomial(2, true), ...network]),
  training,
  dataset: data,
  createCore: builtCore(1),
};
const byHand = { ...options, spec: chainSpec({ ...source, features: [10] }, network), dataset: madeByHand(data) };
const withoutFitted = (trainer: Trainer) => trainer.checkpoint().filter(({ name }) => name !== 'categories1');

describe('training behind One-hot and Polynomial', () => {
  it.each<[string, Partial<TrainerOptions>]>([
    ['directly', { firstLayer: 'direct' }],
    ['in Gram form', { firstLayer: 'gram' }],
    ['by mini-batches with Adam', { training: { ...training, batchSize: 16, optimizer: defaultOptimizers.adam, learningRate: 0.01 } }],
    ['in float32', { training: { ...training, precision: 'float32' } }],
    ['in the naive core', { createCore: createNaiveCore, firstLayer: 'gram' }],
  ])('gives the bits of data whose rows were made by hand, %s', async (_name, change) => {
    const [trainer, expected] = [await trainerOf({ ...options, ...change }), await trainerOf({ ...byHand, ...change })];
    expect(trainer.warnings).toEqual([]);
    expect(trainer.form).toEqual(expected.form);
    expect(trainer.advance(60)).toEqual(expected.advance(60));
    expect(withoutFitted(trainer)).toEqual(expected.checkpoint());
    for (const each of [trainer, expected]) each.dispose();
  });

  it('shows X as the first layer reads it, and the categories', async () => {
    const trainer = await trainerOf(options);
    const [features, categories] = expectValue(trainer.inspect(['X', 'categories1']));
    expect(features).toMatchObject({ rows: 10, values: byHand.dataset.features.matrix() });
    expect(categories).toMatchObject({ rows: 3, columns: 1, values: Float64Array.of(1, 4, 9) });
  });

  it('judges other examples by the categories of the training examples, and says which are unknown', async () => {
    const test = raw(20, 2, [4, 5]);
    const [trainer, expected] = [await trainerOf(options), await trainerOf(byHand)];
    for (const each of [trainer, expected]) each.advance(60);
    const held = expectValue(await trainer.hold(test));
    expect(held.evaluate()).toEqual(expectValue(await expected.evaluate(madeByHand(test))));
    expect(held.warnings).toMatchObject([{ code: 'GD319', data: { feature: 2, count: 10, example: 1, value: 5 }, nodeIds: ['n2'] }]);
  });

  it('has right gradients, on a part of the examples too', async () => {
    const trainer = await trainerOf(options);
    const check = expectValue(await trainer.prepareGradientCheck({ examples: 9, entries: 50, seed: 1 }));
    while (!check.isDone) check.next();
    expect(check.tensors().map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right']);
  });

  it('goes on from a file to the same bits', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(15);
    const { spec } = options;
    const document = { ...templates.planar.document, graph: graphOfSpec(spec), dataset: spec.dataset, training };
    const bytes = writeProject({ ...document, trained: { iteration: 15 } }, trainer.checkpoint());
    const parameters = expectValue(readProject(bytes, 'a.gdesk')).parameters ?? [];
    // Fewer categories than were fitted: the file has the last word.
    const other = { ...options, dataset: raw(30, 7, [9, 4]) };
    const reopened = await trainerOf({ ...options, resume: { iteration: 15, parameters, from: 'a.gdesk' } });
    const further = await trainerOf({ ...other, resume: { iteration: 15, parameters, from: 'a.gdesk' } });
    expect(further.fitted).toEqual(trainer.fitted);
    expect(further.warnings).toEqual([]);
    expect(reopened.advance(15)).toEqual(trainer.advance(15));
    expect(reopened.checkpoint()).toEqual(trainer.checkpoint());
  });

  it('sends points of its own through the network as the training examples', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(30);
    const { spec, createCore } = options;
    const { fitted } = trainer;
    const predictions = expectValue(trainer.inspect(['A2']))[0]?.values;
    const points = expectValue(await preparePoints({ spec, createCore, fitted, precision: 'float64' }, data.features.matrix(), 40));
    trainer.look((values) => points.evaluate(values));
    expect(points.predictions().values).toEqual(predictions);
    const judged = await predictExamples({ spec, createCore, fitted, precision: 'float64' }, trainer.parameters(), data, () => true);
    expect(expectValue(judged)?.values).toEqual(predictions);
  });

  it('is refused where a feature has more categories, with what mends it', async () => {
    const refused = await createTrainer({ ...options, dataset: raw(40, 1, [1, 2, 3, 4, 5]), resume: null });
    expect(refused.ok ? [] : refused.diagnostics).toMatchObject([
      { code: 'GD317', nodeIds: ['n2'], data: { feature: 2, found: 5, categories: 3 }, fixes: [{ kind: 'set-parameter', value: 5 }, {}] },
    ]);
  });
});

describe('what is seen of made features', () => {
  const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
  const watched: Watched = { weights: true, activations: true, regions: { columns: 6, rows: 4 } };

  it('is each of them over the plane, as it is before the layers behind', async () => {
    const spec = chainSpec(flower, [polynomial(2), standardize, dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const dataset = raw(60, 3);
    const network = { spec, training, dataset, createCore: createNaiveCore, precision: 'float64' } as const;
    const trainer = await trainerOf(network);
    const views = await prepareLayerViews({ ...network, trainer, watched });
    const [view, ...others] = (views?.look() ?? []).map((seen) => layerViewSchema.parse(seen));
    expect([view?.nodeId, ...others.map(({ nodeId }) => nodeId)]).toEqual(['n2', 'n4', 'n5']);
    expect(view?.regions).toMatchObject({ images: 5, units: 5 });
    const cells = view?.regions?.values ?? new Float32Array();
    const [x, y] = [cells[7] ?? 0, cells[24 + 7] ?? 0];
    const made = [2, 3, 4].map((feature) => cells[24 * feature + 7] ?? 0);
    for (const [index, expected] of [x * x, x * y, y * y].entries()) expect(made[index]).toBeCloseTo(expected, 4);
  });

  it('warns of powers that grow large behind what scaled the features', async () => {
    const dataset = raw(60, 3);
    const layers = [standardize, polynomial(6), dense(1, 'sigmoid'), output('binary_cross_entropy')];
    const grown = await trainerOf({ ...options, spec: chainSpec(source, layers), dataset });
    expect(grown.warnings).toMatchObject([{ code: 'GD310', nodeIds: ['n3'] }]);
    const tamed = await trainerOf({
      ...options,
      spec: chainSpec(source, [polynomial(6), ...layers.slice(0, 1), ...layers.slice(2)]),
      dataset,
    });
    expect(tamed.warnings).toEqual([]);
  });
});
