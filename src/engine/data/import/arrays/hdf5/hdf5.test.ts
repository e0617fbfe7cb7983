import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { success } from '../../../../../shared/result.ts';
import { failureOf } from '../../../testing/failures.ts';
import { importData } from '../../import-data.ts';
import { inspectFiles } from '../../inspect-files.ts';
import { openHdf5File } from './open-hdf5.ts';

const fixtures = join(import.meta.dirname, '../../../../../../tests/fixtures/import/hdf5');
const work = { signal: new AbortController().signal, onProgress: () => undefined };
const fixture = (name: string, id = 0) => ({ id, path: join(fixtures, name) });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hdf5-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(name: string) {
  const file = await openHdf5File(fixture(name));
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics));
  return file.value;
}

/** Reads all of an array. */
async function read(name: string, key: string) {
  const file = await opened(name);
  const array = file.arrays.find((candidate) => candidate.key === key);
  if (!array) throw new Error(`${name} has no ${key}, but ${file.arrays.map((candidate) => candidate.key).join(' ')}`);
  const values = await array.read(0, array.shape[0] ?? 1);
  await file.close();
  return values.ok ? success(Float64Array.from(values.value)) : values;
}

describe('an HDF5 file of h5py', () => {
  it('is a tree of arrays with shapes and types', async () => {
    const file = await opened('others.h5');
    await file.close();
    expect(file.arrays.map(({ key, shape, type, isNumeric }) => [key, shape, type, isNumeric])).toEqual([
      ['scalar', [], 'float64', true],
      ['nothing', [0], 'float32', true],
      ['no-rows', [0, 3], 'float64', true],
      ['text', [2], 'text', false],
      ['fixed-text', [2], 'text', false],
      ['record', [3], 'record', false],
      ['half', [2], 'float16', false],
      ['complex', [1], 'record', false],
      ['many/axes', [2, 2, 2, 2, 2, 2], 'int64', true],
      // A name like any other: paths in a file are never paths on the disk.
      ['../../outside', [3], 'int64', true],
    ]);
  });

  it.each(['uint1', 'little-u2', 'big-u2', 'little-i4', 'big-i8', 'little-u8', 'little-f4', 'big-f4', 'little-f8', 'big-f8'])(
    'has numbers of the type %s',
    async (type) => {
      const key = `numbers/${type === 'uint1' ? 'u1' : type}`;
      expect(await read('types.h5', key)).toEqual({ ok: true, value: Float64Array.of(1, 2, 3, 4, 5, 6) });
    },
  );

  it('has booleans', async () => {
    expect(await read('types.h5', 'numbers/bool')).toEqual({ ok: true, value: Float64Array.of(0, 0, 0, 1, 1, 1) });
  });

  it.each(['gzip', 'chunked'])('may be packed: %s', async (how) => {
    expect(await read('types.h5', `packed/${how}`)).toEqual({ ok: true, value: Float64Array.of(1, 2, 3, 4, 5, 6) });
  });

  it('is read in places, of which only the ones asked for leave the disk', async () => {
    const file = await opened('types.h5');
    const array = file.arrays.find(({ key }) => key === 'packed/chunked');
    expect(await array?.read(1, 2)).toEqual({ ok: true, value: Float64Array.of(3, 4) });
    await file.close();
  });

  it('names the classes, as the files of the course do, and tells train from test', async () => {
    const files = [fixture('course-test.h5', 0), fixture('course-train.h5', 1)];
    const found = await inspectFiles(files, work);
    if (!found.ok || found.value.kind !== 'arrays' || !found.value.suggestion) throw new Error(JSON.stringify(found));
    expect(found.value.suggestion).toEqual({
      kind: 'arrays',
      x: { file: 1, key: 'train_set_x' },
      y: { file: 1, key: 'train_set_y' },
      test: { x: { file: 0, key: 'test_set_x' }, y: { file: 0, key: 'test_set_y' } },
      examplesAxis: 'first',
      labelType: 'classes',
      scale: { numerator: 1, denominator: 255 },
    });
    const read = await importData(files, found.value.suggestion, work);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const { train, test, classNames } = read.value;
    expect(classNames).toEqual(['non-cat', 'cat']);
    expect(train).toMatchObject({
      featureShape: [2, 2, 3],
      examples: 5,
      labelKind: { kind: 'binary' },
      labels: Float64Array.of(0, 1, 0, 1, 1),
    });
    expect([...train.features.matrix().slice(0, 6)]).toEqual([0, 12 / 255, 24 / 255, 36 / 255, 48 / 255, 1 / 255]);
    expect(test).toMatchObject({ examples: 2, labels: Float64Array.of(1, 0) });
  });
});

describe('links in an HDF5 file', () => {
  it('in a circle are followed once, into nothing or other files never', async () => {
    const file = await opened('links.h5');
    await file.close();
    expect(file.arrays.map(({ key, isNumeric }) => [key, isNumeric])).toEqual([
      ['inside', true],
      ['raw-elsewhere', true],
      ['virtual', false],
      ['group/array', true],
    ]);
  });

  it('to numbers in another file are refused, with its name where the file says it', async () => {
    expect(failureOf(await read('links.h5', 'virtual'))).toEqual({
      code: 'GD535',
      data: { file: 'links.h5', place: 'virtual', problem: 'other-file', value: 'types.h5' },
    });
    expect(failureOf(await read('links.h5', 'raw-elsewhere'))).toMatchObject({ code: 'GD535', data: { problem: 'damaged' } });
  });
});

describe('an HDF5 file that cannot be read', () => {
  it('holds no numbers', async () => {
    expect(failureOf(await read('others.h5', 'record'))).toMatchObject({
      code: 'GD535',
      data: { problem: 'number-type', value: 'record' },
    });
  });

  it('is packed in a way that the library does not know', async () => {
    expect(failureOf(await read('types.h5', 'packed/lzf'))).toMatchObject({ code: 'GD535', data: { problem: 'packed', value: 'lzf' } });
  });

  it('says that it holds terabytes: nothing is allocated', async () => {
    const plan = {
      kind: 'arrays',
      x: { file: 0, key: 'x' },
      y: { file: 0, key: 'y' },
      test: null,
      examplesAxis: 'first',
      labelType: 'classes',
      scale: { numerator: 1, denominator: 1 },
    } as const;
    const before = process.memoryUsage().rss;
    expect(failureOf(await importData([fixture('huge.h5')], plan, work))).toMatchObject({ code: 'GD505', data: { file: 'huge.h5#x' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 ** 2);
  });

  it.each<[string, (whole: Buffer) => Buffer, string]>([
    ['is something else', () => Buffer.from('hello, world'), 'not-hdf5'],
    ['is empty', () => Buffer.alloc(0), 'not-hdf5'],
    ['is its signature alone', (whole) => whole.subarray(0, 8), 'damaged'],
    ['is cut off', (whole) => whole.subarray(0, 600), 'damaged'],
    ['has another superblock', (whole) => Buffer.concat([whole.subarray(0, 8), Buffer.alloc(whole.length - 8, 0xff)]), 'damaged'],
  ])('%s', async (_name, broken, problem) => {
    const path = join(folder, 'broken.h5');
    await writeFile(path, broken(await readFile(join(fixtures, 'course-train.h5'))));
    expect(failureOf(await inspectFiles([{ id: 0, path }], work))).toMatchObject({ code: 'GD535', data: { file: 'broken.h5', problem } });
  });

  it('whatever byte of it is another', async () => {
    const whole = await readFile(join(fixtures, 'course-train.h5'));
    const path = join(folder, 'flipped.h5');
    for (let at = 8; at < whole.length; at += 61) {
      const bytes = Buffer.from(whole);
      bytes[at] = 255 - (bytes[at] ?? 0);
      await writeFile(path, bytes);
      const found = await inspectFiles([{ id: 0, path }], work);
      if (found.ok && found.value.kind === 'arrays' && found.value.suggestion)
        await importData([{ id: 0, path }], found.value.suggestion, work);
    }
  });
});
