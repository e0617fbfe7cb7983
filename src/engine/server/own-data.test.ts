import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { wholeSplit } from '../../shared/spec/split.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { KnownFileList } from './known-files.ts';
import { connect, type Page } from './testing/page.ts';

const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
const spec = chainSpec(given, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 50, seed: 2, precision: 'float64' } as const;
const firstPage = { part: 'train', firstExample: 0, firstFeature: 0 } as const;

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

/** A page of an engine that knows a CSV of 30 points by the number 5. */
async function connected(): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'gradient-desk-own-data-'));
  const path = join(folder, 'points.csv');
  const rows = Array.from({ length: 30 }, (_, row) => `${Math.sin(row)},${Math.cos(row)},${row % 2}`);
  await writeFile(path, ['a,b,label', ...rows].join('\n'));
  const files = new KnownFileList();
  files.add([{ id: 5, path }]);
  const { page, connection } = connect(createNaiveCore, files);
  closing.push(
    connection.close,
    () => page.close(),
    () => rm(folder, { recursive: true, force: true }),
  );
  page.grant(16);
  return page;
}

it('data that was imported is previewed, described and trained on, until it is forgotten', async () => {
  const page = await connected();
  expect(await page.request('prepare', { spec, training, threads: null, resume: null })).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'GD406' }],
  });
  expect(expectValue(await page.request('describeData', { dataset: given, split: wholeSplit, page: firstPage }))).toEqual({
    description: null,
  });
  const { contents } = expectValue(await page.request('inspectFiles', { files: [5] }));
  if (!contents?.suggestion) throw new Error('nothing suggests itself');
  const { data } = expectValue(await page.request('importData', { files: [5], plan: contents.suggestion }));
  expect(data).toMatchObject({ features: [2], labels: { kind: 'binary' }, examples: 30, featureNames: ['a', 'b'] });
  expect(expectValue(await page.request('previewData', { dataset: given, points: 400 })).preview?.points?.x).toHaveLength(30);
  const { description } = expectValue(await page.request('describeData', { dataset: given, split: wholeSplit, page: firstPage }));
  expect(description).toMatchObject({ examples: { train: 30, dev: null, test: null }, columns: [{ name: 'a' }, { name: 'b' }] });
  const split = { ...wholeSplit, dev: 20, test: 10 };
  const parted = expectValue(await page.request('describeData', { dataset: given, split, page: { ...firstPage, part: 'dev' } }));
  expect(parted.description).toMatchObject({
    page: { part: 'dev' },
    examples: { train: 21, dev: 6, test: 3 },
    classes: [{ examples: 3 }, { examples: 3 }],
  });
  const prepared = expectValue(await page.request('prepare', { spec, training, threads: null, resume: null }));
  expect(prepared.examples).toBe(30);
  expectValue(await page.request('step', { iterations: 5 }));
  expectValue(await page.request('forgetData', {}));
  expect(await page.request('prepare', { spec, training, threads: null, resume: null })).toMatchObject({ ok: false });
});

it('whoever prepares a run while the data is imported waits for it', async () => {
  const page = await connected();
  const { contents } = expectValue(await page.request('inspectFiles', { files: [5] }));
  if (!contents?.suggestion) throw new Error('nothing suggests itself');
  const importing = page.request('importData', { files: [5], plan: contents.suggestion });
  const prepared = await page.request('prepare', { spec, training, threads: null, resume: null });
  expect(expectValue(prepared).examples).toBe(30);
  expectValue(await importing);
});

it('generated data is described without a run', async () => {
  const page = await connected();
  const dataset = { kind: 'flower', examples: 120, seed: 1 } as const;
  const { description } = expectValue(
    await page.request('describeData', { dataset, split: wholeSplit, page: { ...firstPage, firstExample: 100 } }),
  );
  expect(description).toMatchObject({
    page: { firstExample: 100 },
    examples: { train: 120 },
    classes: [{ examples: 60 }, { examples: 60 }],
  });
  expect(page.all('state')).toEqual([]);
});

it('a number that stands for no file is refused', async () => {
  const page = await connected();
  expect(await page.request('inspectFiles', { files: [99] })).toMatchObject({ ok: false, diagnostics: [{ code: 'GD560' }] });
});
