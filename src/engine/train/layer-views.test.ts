import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LayerView, layerViewSchema, type Watched } from '../../shared/ipc/layer-views.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { makeFlower } from '../data/flower.ts';
import { makeDataset } from '../data/make-dataset.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { createCoreWithThreads } from '../matrix/wasm-core.ts';
import { add, branchedSpec, chainSpec, dense, dropout, output, specOf } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { type LayerViews, prepareLayerViews } from './layer-views.ts';
import { builtCore } from './testing/built-core.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';
import type { Trainer } from './trainer.ts';

const everything: Watched = { weights: true, activations: true, regions: { columns: 6, rows: 4 } };
const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
const dataset = makeFlower(60, 3);
const training: TrainingSpec = { ...plainTraining, learningRate: 0.5, iterations: 100, seed: 4, precision: 'float64' };
const end = [dense(1, 'sigmoid'), output('binary_cross_entropy')];

interface Watch {
  readonly spec: ModelSpec;
  readonly dataset: Dataset;
  readonly training?: TrainingSpec;
  readonly createCore?: CoreFactory;
  readonly firstLayer?: 'gram' | 'auto';
  readonly watched?: Watched;
}

async function watched(options: Watch): Promise<{ readonly trainer: Trainer; readonly views: LayerViews }> {
  const all = { training, createCore: createNaiveCore, watched: everything, precision: 'float64', ...options } as const;
  const trainer = await trainerOf(all);
  const views = await prepareLayerViews({ ...all, trainer });
  if (!views) throw new Error('the network cannot be watched');
  return { trainer, views };
}

const viewOf = (views: readonly LayerView[], id: string) => {
  const view = views.find(({ nodeId }) => nodeId === id);
  if (!view) throw new Error(`there is no view of ${id}`);
  return layerViewSchema.parse(view);
};
const numbers = (values: ArrayLike<number> = []) => Array.from(values);
const valuesOf = (trainer: Trainer, name: string) => numbers(expectValue(trainer.inspect([name]))[0]?.values);

describe('LayerViews, of a network of the plane', () => {
  const spec = chainSpec(flower, [dense(4, 'tanh'), dropout(0.5), dense(3, 'relu'), ...end]);

  it('shows the layers that do something: not the input, not dropout', async () => {
    const { views } = await watched({ spec, dataset });
    expect(views.look().map(({ nodeId }) => nodeId)).toEqual(['n2', 'n4', 'n5', 'n6']);
  });

  it('shows what each unit gives over the plane, the second feature upwards', async () => {
    const { trainer, views } = await watched({ spec, dataset });
    trainer.advance(20);
    const { regions } = viewOf(views.look(), 'n2');
    expect(regions).toMatchObject({ images: 4, rows: 4, columns: 6, units: 4, bounds: [-1, 1] });
    const [W, b] = [valuesOf(trainer, 'W1'), valuesOf(trainer, 'b1')];
    const range = (from: number) => {
      const values = numbers(dataset.features.matrix().subarray(from, from + 60));
      const more = 0.08 * (Math.max(...values) - Math.min(...values));
      return [Math.min(...values) - more, Math.max(...values) + more] as const;
    };
    const [[left, right], [bottom, top]] = [range(0), range(60)];
    // Unit 2 in the cell of the first row and the last column.
    const [x, y] = [right - (right - left) / 12, top - (top - bottom) / 8];
    expect(regions?.values[2 * 24 + 5]).toBeCloseTo(Math.tanh((W[4] ?? 0) * x + (W[5] ?? 0) * y + (b[2] ?? 0)), 6);
  });

  it('shows the decision at the output as the last layer gives it', async () => {
    const { views } = await watched({ spec, dataset });
    const seen = views.look();
    expect(viewOf(seen, 'n6').regions).toEqual(viewOf(seen, 'n5').regions);
    expect(viewOf(seen, 'n6').regions).toMatchObject({ images: 1, bounds: [0, 1] });
    expect(viewOf(seen, 'n6')).toMatchObject({ weights: null, gradient: null, saturation: null });
    expect(viewOf(seen, 'n4').regions?.bounds).toBeNull();
  });

  it('shows W whole, and activations of examples of both classes', async () => {
    const { trainer, views } = await watched({ spec, dataset });
    const { weights, activations } = viewOf(views.look(), 'n4');
    expect(weights).toMatchObject({ images: 1, rows: 3, columns: 4, units: 3 });
    expect(numbers(weights?.values)).toEqual(valuesOf(trainer, 'W2').map(Math.fround));
    expect(activations).toMatchObject({ images: 1, rows: 3, columns: 48, units: 3 });
  });

  it('says how large the gradient is beside the weights', async () => {
    const { trainer, views } = await watched({ spec, dataset });
    trainer.advance(5);
    const norm = (name: string) => Math.hypot(...valuesOf(trainer, name));
    const { gradient } = viewOf(views.look(), 'n4');
    expect(gradient?.norm).toBeCloseTo(norm('dW2'), 12);
    expect(gradient?.relative).toBeCloseTo(norm('dW2') / norm('W2'), 12);
  });

  it('has no relative gradient where all weights are zero, and none at all where it is not finite', async () => {
    const { spec: zeros, dataset: data } = { spec: specOf(templates.zeros.document), dataset: makeFlower(400, 1) };
    const { views } = await watched({ spec: zeros, dataset: data });
    expect(viewOf(views.look(), 'n2').gradient).toEqual({ norm: 0, relative: null });
    const resume = {
      iteration: 1,
      parameters: (await trainerOf({ spec, training, dataset, createCore: createNaiveCore })).parameters(),
      from: '',
    };
    const huge = resume.parameters.map((tensor) => ({ ...tensor, values: tensor.values.map(() => 1e200) }));
    const trainer = await trainerOf({ spec, training, dataset, createCore: createNaiveCore, resume: { ...resume, parameters: huge } });
    const network = { spec, dataset, precision: 'float64', createCore: createNaiveCore, watched: everything, trainer } as const;
    const view = (await prepareLayerViews(network))?.look() ?? [];
    expect(viewOf(view, 'n4').gradient).toBeNull();
  });

  it('leaves out what is not wanted', async () => {
    const { views } = await watched({ spec, dataset, watched: { weights: false, activations: false, regions: null } });
    expect(viewOf(views.look(), 'n2')).toMatchObject({ weights: null, activations: null, regions: null });
  });

  it('shows no more than 16 units', async () => {
    const { views } = await watched({ spec: chainSpec(flower, [dense(40, 'tanh'), ...end]), dataset });
    const { regions, weights, activations } = viewOf(views.look(), 'n2');
    expect(regions).toMatchObject({ images: 16, units: 40 });
    expect(weights).toMatchObject({ rows: 32, columns: 2, units: 40 });
    expect(activations).toMatchObject({ rows: 32, columns: 48, units: 40 });
  });
});

describe('LayerViews, saturation', () => {
  const withWeights = async (activation: 'tanh' | 'sigmoid' | 'relu', bias: number) => {
    const spec = chainSpec(flower, [dense(2, activation), ...end]);
    const zero = (rows: number, columns: number) => new Float64Array(rows * columns);
    const parameters = [
      { name: 'W1', rows: 2, columns: 2, values: zero(2, 2) },
      { name: 'b1', rows: 2, columns: 1, values: Float64Array.of(bias, 0.1) },
      { name: 'W2', rows: 1, columns: 2, values: Float64Array.of(5, 5) },
      { name: 'b2', rows: 1, columns: 1, values: Float64Array.of(10) },
    ];
    const options = { spec, training, dataset, createCore: createNaiveCore };
    const trainer = await trainerOf({ ...options, resume: { iteration: 1, parameters, from: '' } });
    const seen = (await prepareLayerViews({ ...options, precision: 'float64', watched: everything, trainer }))?.look() ?? [];
    return [viewOf(seen, 'n2').saturation, viewOf(seen, 'n3').saturation];
  };

  it('is the share of activations where the slope is below a tenth of the steepest; never that of confident predictions', async () => {
    expect(await withWeights('tanh', -1.9)).toEqual([{ kind: 'saturated', share: 0.5 }, null]);
    expect(await withWeights('tanh', -1.8)).toEqual([{ kind: 'saturated', share: 0 }, null]);
    expect(await withWeights('sigmoid', 3.7)).toEqual([{ kind: 'saturated', share: 0.5 }, null]);
    expect(await withWeights('sigmoid', 3.6)).toEqual([{ kind: 'saturated', share: 0 }, null]);
  });

  it('is the share of ReLU units that never act', async () => {
    expect(await withWeights('relu', -1)).toEqual([{ kind: 'dead', share: 0.5 }, null]);
    expect(await withWeights('relu', 1)).toEqual([{ kind: 'dead', share: 0 }, null]);
  });
});

describe('LayerViews, of a network of pictures', () => {
  it('shows the weights of the first units as pictures, behind flatten and dropout too', async () => {
    const digits = expectValue(await makeDataset({ kind: 'digits' }, join(import.meta.dirname, '../../../assets')));
    const spec = specOf(templates.digits.document);
    const { trainer, views } = await watched({ spec, dataset: digits, createCore: builtCore(1) });
    const seen = views.look();
    const { weights, regions } = viewOf(seen, 'n3');
    expect(regions).toBeNull();
    expect(weights).toMatchObject({ images: 16, rows: 8, columns: 8, units: 32 });
    expect(numbers(weights?.values)).toEqual(
      valuesOf(trainer, 'W1')
        .slice(0, 16 * 64)
        .map(Math.fround),
    );
    expect(viewOf(seen, 'n4').weights).toMatchObject({ images: 1, rows: 16, columns: 32, units: 16 });
  });

  it('makes large pictures smaller, each colour by itself', async () => {
    const source = { kind: 'given', features: [64, 64, 3], labels: { kind: 'binary' } } as const;
    const spec = chainSpec(source, [{ kind: 'flatten', parameters: {} }, dense(2, 'relu'), ...end]);
    const { trainer, views } = await watched({ spec, dataset: randomDataset(source, 5, 1), createCore: builtCore(1) });
    const { weights } = viewOf(views.look(), 'n3');
    expect(weights).toMatchObject({ images: 2, rows: 32, columns: 32, channels: 3 });
    const W = valuesOf(trainer, 'W1');
    for (const channel of [0, 1, 2]) {
      const block = [0, 1, 64, 65].map((pixel) => W[12288 + 3 * pixel + channel] ?? Number.NaN);
      expect(weights?.values[3 * 32 * 32 + channel]).toBeCloseTo(block.reduce((sum, value) => sum + value, 0) / 4, 8);
    }
  });
});

describe('watching', () => {
  const core = readFileSync(join(import.meta.dirname, '../../../out/core/core.wasm'));
  const threads =
    (count: number): CoreFactory =>
    (plan, precision) =>
      createCoreWithThreads(plan, {
        precision,
        threads: count,
        wasm: core,
        workerFile: join(import.meta.dirname, '../../../out/core/worker.cjs'),
      });
  const wideSource = { kind: 'given', features: [300], labels: { kind: 'binary' } } as const;
  const branched = branchedSpec(flower, [
    [dense(6, 'tanh'), 0],
    [dropout(0.7), 1],
    [dense(6, 'relu'), 2],
    [add, 2, 3],
    [dense(1, 'sigmoid'), 4],
    [output('binary_cross_entropy'), 5],
  ]);
  const cases: readonly (Watch & { readonly name: string })[] = [
    { name: 'all examples at once', spec: branched, dataset },
    {
      name: 'mini-batches with Adam',
      spec: branched,
      dataset,
      training: { ...training, batchSize: 16, optimizer: defaultOptimizers.adam, learningRate: 0.01, l2: 0.1 },
    },
    { name: 'float32', spec: branched, dataset, training: { ...training, precision: 'float32' } },
    {
      name: 'the Gram form',
      spec: chainSpec(wideSource, [dense(8, 'tanh'), ...end]),
      dataset: randomDataset(wideSource, 40, 2),
      firstLayer: 'gram',
    },
  ];

  it.each(cases)('changes no bit of training with $name, on 1 and 2 threads', async ({ name: _, ...options }) => {
    const trained = async (createCore: CoreFactory, isWatched: boolean) => {
      const { trainer, views } = await watched({ ...options, createCore });
      const costs: number[] = [];
      for (let slice = 0; slice < 6; slice += 1) {
        costs.push(...trainer.advance(7).costs);
        if (isWatched) views.look();
      }
      const result = { costs, state: trainer.checkpoint(), cost: trainer.cost() };
      views.dispose();
      trainer.dispose();
      return result;
    };
    const alone = await trained(threads(1), false);
    expect(await trained(threads(1), true)).toEqual(alone);
    expect(await trained(threads(2), true)).toEqual(alone);
  });

  it('is not done where the network is too large for it', async () => {
    const spec = chainSpec({ kind: 'given', features: [4000], labels: { kind: 'binary' } }, [dense(8000, 'relu'), ...end]);
    const trainer = { plan: { steps: [] } } as unknown as Trainer;
    const data = randomDataset({ kind: 'given', features: [4000], labels: { kind: 'binary' } }, 2, 1);
    const network = { spec, dataset: data, precision: 'float64', createCore: createNaiveCore, watched: everything, trainer } as const;
    expect(await prepareLayerViews(network)).toBeNull();
  });
});
