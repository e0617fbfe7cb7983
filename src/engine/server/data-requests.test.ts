import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../shared/ipc/data-import.ts';
import { failure } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { importData } from '../data/import/import-data.ts';
import { inspectFiles } from '../data/import/inspect-files.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { type DataImporter, DataRequests } from './data-requests.ts';
import { KnownFileList } from './known-files.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-data-requests-'));
  const rows = Array.from({ length: 20 }, (_, row) => `${row},${row * row},${row % 2}`);
  await writeFile(join(folder, 'points.csv'), ['a,b,label', ...rows].join('\n'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const plan: ImportPlan = {
  kind: 'table',
  file: 7,
  hasHeader: true,
  label: 2,
  labelType: 'classes',
  features: [0, 1],
  missing: 'refuse',
};
const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;

function create(importer: DataImporter = { inspectFiles, importData }) {
  const progress: { done: number; total: number }[] = [];
  const list = new KnownFileList();
  list.add([{ id: 7, path: join(folder, 'points.csv') }]);
  const requests = new DataRequests(list, importer, (name, payload) => {
    if (name === 'importProgress') progress.push(payload as { done: number; total: number });
  });
  return { requests, progress };
}

describe('a person’s own data', () => {
  it('is looked into, imported and kept for drawings of its shape', async () => {
    const { requests } = create();
    const { contents } = expectValue(await requests.inspect({ files: [7] }));
    expect(contents).toMatchObject({ kind: 'table', rows: 20, suggestion: { label: 2 } });
    expect(await requests.dataFor(given)).toBeNull();
    const { data } = expectValue(await requests.import({ files: [7], plan }));
    expect(data).toMatchObject({ name: 'points.csv', features: [2], labels: { kind: 'binary' }, examples: 20, testExamples: null });
    expect((await requests.dataFor(given))?.train.examples).toBe(20);
    expect(requests.examplesFor(given)).toBe(20);
    expect(await requests.dataFor({ ...given, features: [3] })).toBeNull();
    requests.forget();
    expect(await requests.dataFor(given)).toBeNull();
  });

  it('is waited for while it is imported', async () => {
    const { requests } = create();
    const importing = requests.import({ files: [7], plan });
    expect((await requests.dataFor(given))?.train.examples).toBe(20);
    await importing;
  });

  it('stays where another import is cancelled or fails', async () => {
    let isBroken = false;
    const importer: DataImporter = {
      inspectFiles,
      importData: (files, wanted, work) =>
        isBroken ? Promise.resolve(failure(diagnose('GD503', { file: 'points.csv' }))) : importData(files, wanted, work),
    };
    const { requests } = create(importer);
    await requests.import({ files: [7], plan });
    const importing = requests.import({ files: [7], plan });
    requests.cancel();
    expect(expectValue(await importing)).toEqual({ data: null });
    isBroken = true;
    expect(await requests.import({ files: [7], plan })).toMatchObject({ ok: false, diagnostics: [{ code: 'GD503' }] });
    expect((await requests.dataFor(given))?.train.examples).toBe(20);
  });

  it('tells how far it is, at most once for each hundredth', async () => {
    const { requests, progress } = create({
      inspectFiles,
      importData: async (_files, _plan, { onProgress }) => {
        for (let done = 0; done <= 10_000; done += 1) onProgress(done, 10_000);
        return failure(diagnose('GD503', { file: 'points.csv' }));
      },
    });
    await requests.import({ files: [7], plan });
    expect(progress).toHaveLength(101);
    expect(progress.at(-1)).toEqual({ done: 10_000, total: 10_000 });
  });
});
