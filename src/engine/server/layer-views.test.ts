import { afterEach, describe, expect, it } from 'vitest';
import type { EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import type { Watched } from '../../shared/ipc/layer-views.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const dataset = { kind: 'flower', examples: 40, seed: 1 } as const;
const spec = chainSpec(dataset, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 500, seed: 2, precision: 'float64' } as const;
const argument: EngineArgument<'prepare'> = { spec, training, threads: null, resume: null };
const watched: Watched = { weights: true, activations: false, regions: { columns: 8, rows: 8 } };

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

function connected(): Page {
  const { page, connection } = connect(createNaiveCore);
  open.push(connection.close, () => page.close());
  page.grant(16);
  return page;
}

const take = (page: Page) => page.post({ type: 'takeViews' });

describe('layers that are watched', () => {
  it('are shown after prepare, before which the page knows of no run', async () => {
    const page = connected();
    expectValue(await page.request('watch', { watched }));
    const { runId } = expectValue(await page.request('prepare', argument));
    expect(page.all('layerViews')).toEqual([]);
    await page.until(() => page.all('layerViews').length === 1);
    const [shown] = page.all('layerViews');
    expect(shown).toMatchObject({ runId, iteration: 0 });
    expect(shown?.layers.map(({ nodeId }) => nodeId)).toEqual(['n2', 'n3', 'n4']);
    expect(shown?.layers[0]?.regions?.values).toHaveLength(4 * 64);
  });

  it('are shown of a run that is there already, and after each step', async () => {
    const page = connected();
    expectValue(await page.request('prepare', argument));
    expectValue(await page.request('watch', { watched }));
    await page.until(() => page.all('layerViews').length === 1);
    take(page);
    expectValue(await page.request('step', { iterations: 3 }));
    await page.until(() => page.all('layerViews').length === 2);
    expect(page.all('layerViews').map(({ iteration }) => iteration)).toEqual([0, 3]);
    expect(page.all('layerViews')[1]?.layers[0]?.weights).not.toEqual(page.all('layerViews')[0]?.layers[0]?.weights);
  });

  it('are shown while training only as the page takes them, and once more at its end', async () => {
    const page = connected();
    expectValue(await page.request('watch', { watched }));
    expectValue(await page.request('prepare', argument));
    await page.until(() => page.all('layerViews').length === 1);
    expectValue(await page.request('start', { iterations: 3000 }));
    await page.untilState('done');
    expect(page.all('layerViews')).toHaveLength(1);
    take(page);
    await page.until(() => page.all('layerViews').length === 2);
    expect(page.all('layerViews')[1]?.iteration).toBe(3000);
  });

  it('are no longer shown once nobody watches', async () => {
    const page = connected();
    expectValue(await page.request('watch', { watched }));
    expectValue(await page.request('prepare', argument));
    await page.until(() => page.all('layerViews').length === 1);
    take(page);
    expectValue(await page.request('watch', { watched: null }));
    expectValue(await page.request('step', { iterations: 1 }));
    expectValue(await page.request('inspect', { names: [] }));
    expect(page.all('layerViews')).toHaveLength(1);
  });

  it('learn the same as layers that are not', async () => {
    const costs = await Promise.all(
      [watched, null].map(async (what) => {
        const page = connected();
        expectValue(await page.request('watch', { watched: what }));
        const { runId } = expectValue(await page.request('prepare', argument));
        expectValue(await page.request('start', { iterations: 500 }));
        while (!page.all('state').some(({ state }) => state === 'done')) {
          take(page);
          page.grant(1);
          expectValue(await page.request('watch', { watched: what }));
        }
        page.grant(1);
        await page.until(() => page.costs(runId).length === 500);
        return page.costs(runId);
      }),
    );
    expect(costs[0]).toEqual(costs[1]);
  });

  it('refuse a grid that is too fine', async () => {
    const answer = await connected().ask('watch', { watched: { ...watched, regions: { columns: 1000, rows: 8 } } });
    expect(answer).toMatchObject({ ok: false, diagnostics: [{ code: 'GD604' }] });
  });
});

describe('previewData', () => {
  it('gives points or pictures of a dataset without a run', async () => {
    const page = connected();
    const flower = expectValue(await page.request('previewData', { dataset, points: 400 }));
    expect(flower.preview?.points?.x).toHaveLength(40);
    const digits = expectValue(await page.request('previewData', { dataset: { kind: 'digits' }, points: 400 }));
    expect(digits.preview?.pictures).toMatchObject({ images: 8, rows: 8, columns: 8 });
    expect(page.all('state')).toEqual([]);
  });

  it('gives nothing of data that is to be given', async () => {
    const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
    expect(expectValue(await connected().request('previewData', { dataset: given, points: 400 }))).toEqual({ preview: null });
  });
});
