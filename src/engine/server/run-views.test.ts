import { afterEach, describe, expect, it } from 'vitest';
import type { BoundaryView } from '../../shared/ipc/boundary.ts';
import type { EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { wholeSplit } from '../../shared/spec/split.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output, standardize } from '../plan/testing/specs.ts';
import { expectValue, trainerOf } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const dataset = { kind: 'flower', examples: 40, seed: 1 } as const;
const spec = chainSpec(dataset, [standardize, dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 500, seed: 2, precision: 'float64' } as const;
const argument: EngineArgument<'prepare'> = { spec, training, threads: null, resume: null };
const plane = { kind: 'features', x: 0, y: 1, held: [] } as const;
const view: BoundaryView = {
  plane: { ...plane, held: [] },
  area: { left: -2, right: 2, bottom: -1, top: 1 },
  columns: 4,
  rows: 2,
  output: 0,
};

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

async function prepared(of: ModelSpec = spec): Promise<Page> {
  const { page, connection } = connect(createNaiveCore);
  open.push(connection.close, () => page.close());
  page.grant(16);
  expectValue(await page.request('prepare', { ...argument, spec: of }));
  return page;
}

const codes = (result: { ok: true } | { ok: false; diagnostics: readonly { code: string }[] }) =>
  result.ok || result.diagnostics.map(({ code }) => code);

describe('what is asked of the predictions of a run', () => {
  it('is a grid of ŷ, of the parameters as they are, preprocessed as the training examples', async () => {
    const page = await prepared();
    const before = expectValue(await page.request('boundary', view));
    expect(before).toMatchObject({ iteration: 0, columns: 4, rows: 2, predicted: null });
    expectValue(await page.request('step', { iterations: 30 }));
    const after = expectValue(await page.request('boundary', view));
    expect(after.iteration).toBe(30);
    expect(after.values).not.toEqual(before.values);
    // The middle of the last cell, asked for by itself.
    const exact = expectValue(await page.request('boundaryPoint', { plane: { ...plane, held: [] }, x: 1.5, y: -0.5 }));
    expect(Math.fround(exact.outputs[0] ?? 0)).toBe(after.values[7]);
    const given = expectValue(await page.request('predict', { features: Float64Array.of(1.5, -0.5) }));
    expect(given).toEqual(exact);
  });

  it('is the same as what the trainer itself predicts for a training example', async () => {
    const page = await prepared();
    expectValue(await page.request('step', { iterations: 25 }));
    const data = makeFlower(40, 1);
    const trainer = await trainerOf({ spec, training, dataset: data, createCore: createNaiveCore });
    trainer.advance(25);
    const predictions = expectValue(trainer.inspect(['A2']))[0]?.values;
    const features = Float64Array.of(data.features.matrix()[7] ?? 0, data.features.matrix()[47] ?? 0);
    expect(expectValue(await page.request('predict', { features })).outputs[0]).toBe(predictions?.[7]);
  });

  it('is a curve where an example has one feature', async () => {
    const sine = { kind: 'sine', examples: 30, noise: 0, seed: 1 } as const;
    const page = await prepared({
      ...chainSpec(sine, [dense(4, 'tanh'), dense(1, 'linear'), output('mean_squared_error')]),
      split: { ...wholeSplit, test: 20 },
    });
    const curve = { kind: 'curve' } as const;
    const { layers, area } = expectValue(await page.request('boundaryPlane', { plane: curve, output: 0 }));
    expect(layers.map(({ part, examples }) => [part, examples])).toEqual([
      ['train', 24],
      ['test', 6],
    ]);
    const { values, rows, columns } = expectValue(await page.request('boundary', { plane: curve, area, columns: 50, rows: 20, output: 0 }));
    expect({ rows, columns, points: values.length }).toEqual({ rows: 1, columns: 50, points: 50 });
    const x = area.left + (3.5 / 50) * (area.right - area.left);
    const exact = expectValue(await page.request('boundaryPoint', { plane: curve, x, y: 0 }));
    expect(Math.fround(exact.outputs[0] ?? 0)).toBe(values[3]);
  });

  it('changes no bit of what is trained', async () => {
    const watched = await prepared();
    const alone = await prepared();
    expectValue(await watched.request('start', { iterations: 300 }));
    while (watched.all('state').at(-1)?.state === 'training') await watched.request('boundary', view);
    expectValue(await alone.request('step', { iterations: 300 }));
    const tensors = (page: Page) => page.request('inspect', { names: [] }).then((result) => expectValue(result).tensors);
    await watched.untilState('done');
    expect(await tensors(watched)).toEqual(await tensors(alone));
  });

  it('comes at most 40 times a second while it trains, and at once when training ends', async () => {
    const page = await prepared();
    expectValue(await page.request('start', { iterations: 100_000_000 }));
    page.grant(16);
    const start = performance.now();
    let answers = 0;
    while (performance.now() - start < 600) {
      page.grant(4);
      expectValue(await page.request('boundary', view));
      answers += 1;
    }
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual(26);
    const last = page.request('boundary', view);
    const { iteration } = expectValue(await page.request('pause', {}));
    expect(expectValue(await last).iteration).toBeLessThanOrEqual(iteration);
    expect(expectValue(await page.request('boundary', view)).iteration).toBe(iteration);
  });

  it('is refused with a reason where it cannot be had', async () => {
    const page = await prepared();
    expect(codes(await page.request('boundaryPlane', { plane: { ...plane, held: [], x: 9 }, output: 0 }))).toEqual(['GD604']);
    expect(codes(await page.request('predict', { features: new Float64Array(3) }))).toEqual(['GD484']);
    expectValue(await page.request('stop', {}));
    expect(codes(await page.request('boundary', view))).toEqual(['GD604']);
  });
});
