import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownFile } from '../../shared/ipc/engine-files.ts';
import { createDataFiles } from './data-files.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-data-files-'));
  await writeFile(join(folder, 'iris.csv'), 'a,b\n1,2\n');
  await mkdir(join(folder, 'pictures'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function create() {
  const told: KnownFile[] = [];
  return { told, files: createDataFiles((files) => void told.push(...files)) };
}

describe('files of data', () => {
  it('are numbered for the page, which learns no path, and named by path for the engine', async () => {
    const { told, files } = create();
    const paths = [join(folder, 'iris.csv'), join(folder, 'pictures')];
    const added = await files.add(paths);
    expect(added).toEqual({
      ok: true,
      value: [
        { id: 0, name: 'iris.csv', isFolder: false, bytes: 8 },
        { id: 1, name: 'pictures', isFolder: true, bytes: null },
      ],
    });
    expect(told).toEqual(paths.map((path, id) => ({ id, path })));
    expect(files.all()).toEqual(told);
  });

  it('keep their numbers, of which the engine is told once', async () => {
    const { told, files } = create();
    const path = join(folder, 'iris.csv');
    await files.add([path]);
    expect(await files.add([join(folder, 'pictures'), path])).toMatchObject({ ok: true, value: [{ id: 1 }, { id: 0 }] });
    expect(told.map(({ id }) => id)).toEqual([0, 1]);
  });

  it('are refused where they are not there or have no place on the disk, and none of them is taken up', async () => {
    const { told, files } = create();
    for (const wrong of [join(folder, 'gone.csv'), 'iris.csv']) {
      const added = await files.add([join(folder, 'iris.csv'), wrong]);
      expect(added).toMatchObject({ ok: false, diagnostics: [{ code: 'GD509', data: { problem: 'ENOENT' } }] });
    }
    expect(told).toEqual([]);
  });
});
