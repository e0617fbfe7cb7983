import { afterEach, describe, expect, it } from 'vitest';
import type { EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const dataset = { kind: 'flower', examples: 2100, seed: 1 } as const;
const spec = chainSpec(dataset, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 500, seed: 2, precision: 'float64' } as const;
const argument: EngineArgument<'prepare'> = { spec, training, threads: null, resume: null };
const choice = { part: 'train', threshold: 0.5, output: 0 } as const;

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

async function prepared(): Promise<Page> {
  const { page, connection } = connect(createNaiveCore);
  open.push(connection.close, () => page.close());
  page.grant(16);
  expectValue(await page.request('prepare', argument));
  return page;
}

describe('predictions for a part of the data', () => {
  it('have the accuracy of the training, in more examples than go through the network at once', async () => {
    const page = await prepared();
    expectValue(await page.request('step', { iterations: 20 }));
    const { accuracy, confusion, iteration, curves, classes } = expectValue(await page.request('predictions', choice));
    const metrics = page.all('evaluation').at(-1)?.parts.train.classes;
    expect(iteration).toBe(20);
    expect(classes).toBe(2);
    expect(Array.from(confusion ?? [])).toEqual([
      metrics?.[0]?.truePositives,
      metrics?.[0]?.falseNegatives,
      metrics?.[1]?.falseNegatives,
      metrics?.[1]?.truePositives,
    ]);
    expect(accuracy).toBeCloseTo(((confusion?.[0] ?? 0) + (confusion?.[3] ?? 0)) / 2100, 12);
    expect(curves?.rocArea).toBeGreaterThan(0.4);
  });

  it('are followed by the wrong ones, page by page, with their features', async () => {
    const page = await prepared();
    expectValue(await page.request('step', { iterations: 20 }));
    const { confusion } = expectValue(await page.request('predictions', choice));
    const wrong = expectValue(await page.request('predictedExamples', { ...choice, filter: { kind: 'wrong' }, first: 0, count: 3 }));
    expect(wrong.total).toBe((confusion?.[1] ?? 0) + (confusion?.[2] ?? 0));
    expect(wrong.examples).toHaveLength(3);
    const data = makeFlower(2100, 1);
    for (const { example, label, prediction, features } of wrong.examples) {
      expect(label).toBe(data.labels[example]);
      expect(prediction).toBe(1 - label);
      expect(features).toEqual(Float32Array.of(data.features.matrix()[example] ?? 0, data.features.matrix()[2100 + example] ?? 0));
    }
    const last = await page.request('predictedExamples', { ...choice, filter: { kind: 'wrong' }, first: wrong.total, count: 3 });
    expect(expectValue(last).examples).toEqual([]);
  });

  it('follow the threshold', async () => {
    const page = await prepared();
    const at = async (threshold: number) => expectValue(await page.request('predictions', { ...choice, threshold })).confusion;
    expect(Array.from((await at(1)) ?? [])).toEqual([1050, 0, 1050, 0]);
    expect(Array.from((await at(0)) ?? [])).toEqual([0, 1050, 0, 1050]);
  });

  it('change no bit of what is trained, and of a part that is not there say so', async () => {
    const watched = await prepared();
    const alone = await prepared();
    expectValue(await watched.request('start', { iterations: 60 }));
    expectValue(await watched.request('predictions', choice));
    expectValue(await watched.request('predictions', choice));
    expectValue(await alone.request('step', { iterations: 60 }));
    await watched.untilState('done');
    const tensors = (page: Page) => page.request('inspect', { names: [] }).then((result) => expectValue(result).tensors);
    expect(await tensors(watched)).toEqual(await tensors(alone));
    const test = await watched.request('predictions', { ...choice, part: 'test' });
    expect(test.ok || test.diagnostics.map(({ code }) => code)).toEqual(['GD482']);
  });
});
