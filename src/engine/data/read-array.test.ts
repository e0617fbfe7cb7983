import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArray } from './read-array.ts';
import { failureOf } from './testing/failures.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/npy');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a reference to an array', () => {
  it('names a file, or an array in one', async () => {
    const halves = { ok: true, value: { shape: [2, 3], values: Float64Array.of(0.5, 1, 1.5, 2, 2.5, 3) } };
    expect(await readArray(join(fixtures, 'float64.npy'))).toEqual(halves);
    expect(await readArray(`${join(fixtures, 'stored.npz')}#x`)).toEqual(halves);
  });

  it('needs no key where the archive holds one array', async () => {
    expect(await readArray(join(fixtures, 'single.npz'))).toEqual({ ok: true, value: { shape: [3], values: Float64Array.of(0, 1, 2) } });
    expect(failureOf(await readArray(join(fixtures, 'stored.npz')))).toEqual({
      code: 'GD508',
      data: { file: 'stored.npz', key: '', keys: 'x, y' },
    });
  });

  it('may name a file with a # in its name', async () => {
    const file = join(folder, 'run #1.npz');
    await copyFile(join(fixtures, 'stored.npz'), file);
    expect(await readArray(`${file}#y`)).toEqual({ ok: true, value: { shape: [2], values: Float64Array.of(0, 1) } });
  });

  it('reads endings in capitals, and CSV', async () => {
    const file = join(folder, 'DATA.CSV');
    await writeFile(file, 'a,b\n1,2\n');
    expect(await readArray(file)).toEqual({ ok: true, value: { shape: [1, 2], values: Float64Array.of(1, 2) } });
  });

  it('names an array in an HDF5 file, with a slash before its path or without', async () => {
    const file = join(fixtures, '../import/hdf5/types.h5');
    const value = { shape: [3, 2], values: Float64Array.of(1, 2, 3, 4, 5, 6) };
    expect(await readArray(`${file}#numbers/u1`)).toEqual({ ok: true, value });
    expect(await readArray(`${file}#/packed/gzip`)).toEqual({ ok: true, value });
    expect(failureOf(await readArray(`${file}#numbers`))).toMatchObject({ code: 'GD508', data: { file: 'types.h5', key: 'numbers' } });
  });

  it.each([
    ['float64.npy#x', { code: 'GD508', data: { file: 'float64.npy', key: 'x', keys: '' } }],
    ['missing.npy', { code: 'GD509', data: { file: join(fixtures, 'missing.npy'), problem: 'ENOENT' } }],
    ['README.md', { code: 'GD511', data: { file: 'README.md', kinds: '.npy, .npz, .h5, .csv' } }],
    ['', { code: 'GD511', data: { file: 'npy', kinds: '.npy, .npz, .h5, .csv' } }],
  ])('fails for %j', async (reference, failure) => {
    expect(failureOf(await readArray(join(fixtures, reference)))).toEqual(failure);
  });

  it('fails for a folder that is called like a file', async () => {
    expect(failureOf(await readArray(`${folder}.npy`))?.code).toBe('GD509');
  });
});
