import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNpy } from '../../npy/write-npy.ts';
import { failureOf } from '../../testing/failures.ts';
import { importData } from '../import-data.ts';
import type { ImportFile } from '../import-file.ts';
import { inspectFiles } from '../inspect-files.ts';
import type { ArraysPlan } from './suggest-arrays-plan.ts';

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures/npy');
const work = { signal: new AbortController().signal, onProgress: () => undefined };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arrays-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Arrays = Readonly<Record<string, readonly [values: readonly number[], shape: readonly number[]]>>;

function npyOf([values, shape]: Arrays[string]): Uint8Array {
  return writeNpy(Float64Array.from(values), shape);
}

async function file(name: string, contents: Uint8Array, id = 0): Promise<ImportFile> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return { id, path };
}

function npz(name: string, arrays: Arrays, id = 0): Promise<ImportFile> {
  return file(name, zipSync(Object.fromEntries(Object.entries(arrays).map(([key, array]) => [`${key}.npy`, npyOf(array)]))), id);
}

async function inspected(...files: readonly ImportFile[]) {
  const found = await inspectFiles(files, work);
  if (!found.ok || found.value.kind !== 'arrays') throw new Error(JSON.stringify(found));
  return found.value;
}

async function planOf(...files: readonly ImportFile[]): Promise<ArraysPlan> {
  const { suggestion } = await inspected(...files);
  if (!suggestion) throw new Error('no plan suggests itself');
  return suggestion;
}

async function imported(files: readonly ImportFile[], changes: Partial<ArraysPlan> = {}) {
  const read = await importData(files, { ...(await planOf(...files)), ...changes }, work);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const x = [
  [1, 2, 3, 4, 5, 6],
  [3, 2],
] as const;

describe('arrays in files', () => {
  it('are listed with shapes and types, and X and Y found by their names', async () => {
    const data = await npz('data.npz', { labels: [[0, 1, 1], [3]], images: x });
    expect(await inspected(data)).toEqual({
      kind: 'arrays',
      arrays: [
        { file: 0, key: 'labels', shape: [3], type: 'float64' },
        { file: 0, key: 'images', shape: [3, 2], type: 'float64' },
      ],
      suggestion: {
        kind: 'arrays',
        x: { file: 0, key: 'images' },
        y: { file: 0, key: 'labels' },
        test: null,
        examplesAxis: 'first',
        labelType: 'classes',
        scale: { numerator: 1, denominator: 1 },
      },
    });
  });

  it('are found in several files, with those of the test data', async () => {
    const files = await Promise.all([
      file(
        'X_test.npy',
        npyOf([
          [9, 8],
          [1, 2],
        ]),
        0,
      ),
      file('X_train.npy', npyOf(x), 1),
      file('y_test.npy', npyOf([[1], [1]]), 2),
      file('y_train.npy', npyOf([[0, 1, 1], [3]]), 3),
    ]);
    const { train, test, classNames } = await imported(files);
    expect([...train.features.matrix()]).toEqual([1, 3, 5, 2, 4, 6]);
    expect(train).toMatchObject({ featureShape: [2], examples: 3, labelKind: { kind: 'binary' } });
    expect(test && [...test.features.matrix(), ...test.labels]).toEqual([9, 8, 1]);
    expect(classNames).toBeNull();
  });

  it('are told apart by size where names say nothing', async () => {
    expect(
      await planOf(
        await npz('unnamed.npz', {
          a: [
            [5, 6, 7],
            [3, 1],
          ],
          b: x,
        }),
      ),
    ).toMatchObject({ x: { key: 'b' }, y: { key: 'a' } });
  });

  it('are read with examples along the last axis, as the course has them', async () => {
    const data = await npz('course.npz', {
      X: [
        [1, 3, 5, 2, 4, 6],
        [2, 3],
      ],
      Y: [
        [0, 1, 0],
        [1, 3],
      ],
    });
    expect(await planOf(data)).toMatchObject({ examplesAxis: 'last' });
    const { train } = await imported([data]);
    expect([train.features.matrix(), train.labels]).toEqual([Float64Array.of(1, 3, 5, 2, 4, 6), Float64Array.of(0, 1, 0)]);
  });

  it('keep the shape of pictures', async () => {
    const data = await npz('pictures.npz', { X: [Array.from({ length: 24 }, (_, index) => index), [2, 2, 2, 3]], Y: [[0, 1], [2]] });
    const { train } = await imported([data], { scale: { numerator: 1, denominator: 255 } });
    expect(train.featureShape).toEqual([2, 2, 3]);
    expect([train.features.matrix()[2], train.features.matrix()[3]]).toEqual([1 / 255, 13 / 255]);
  });

  it('name classes that are not simply 0, 1, 2', async () => {
    const data = await npz('classes.npz', {
      X: x,
      Y: [
        [7, 3, 5],
        [3, 1],
      ],
    });
    const { train, classNames } = await imported([data]);
    expect(train).toMatchObject({ labelKind: { kind: 'classes', count: 3 }, labels: Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0) });
    expect(classNames).toEqual(['3', '5', '7']);
  });

  it('take one-hot rows as classes, and numbers as values', async () => {
    const oneHot = await npz('hot.npz', {
      X: x,
      Y: [
        [1, 0, 0, 1, 0, 1],
        [3, 2],
      ],
    });
    expect((await imported([oneHot])).train).toMatchObject({
      labelKind: { kind: 'classes', count: 2 },
      labels: Float64Array.of(1, 0, 0, 0, 1, 1),
    });
    const values = await npz('values.npz', { X: x, Y: [[1.5, 2, 3], [3]] });
    expect((await imported([values])).train).toMatchObject({ labelKind: { kind: 'values', rows: 1 }, labels: Float64Array.of(1.5, 2, 3) });
  });

  it.each(['float32', 'float64-big-endian', 'fortran', 'fortran-3d', 'int16-big-endian', 'int64', 'uint8', 'bool', 'version-3'])(
    'of NumPy are read: %s',
    async (name) => {
      const path = join(fixtures, `${name}.npy`);
      const found = await inspected({ id: 0, path });
      const places = found.arrays[0]?.shape[0] ?? 0;
      const labels = await file('labels.npy', npyOf([Array.from({ length: places }, (_, index) => index), [places]]), 1);
      const files = [{ id: 0, path }, labels];
      const plan = { ...(await planOf(...files)), examplesAxis: 'first', x: { file: 0, key: '' }, y: { file: 1, key: '' } } as const;
      const read = await importData(files, { ...plan, scale: { numerator: 1, denominator: 1 } }, work);
      expect(read.ok && read.value.train.examples).toBe(places);
      const { readNpy } = await import('../../npy/read-npy.ts');
      const all = readNpy(await readFile(path), name);
      if (!all.ok || !read.ok) throw new Error(name);
      const perExample = all.value.values.length / places;
      const expected = all.value.values.map((_, at) => all.value.values[(at % places) * perExample + Math.floor(at / places)] ?? 0);
      expect(read.value.train.features.matrix()).toEqual(expected);
    },
  );
});

describe('arrays that cannot be read', () => {
  it.each<[string, Arrays, Partial<ArraysPlan>, object]>([
    ['other m', { X: x, Y: [[0, 1], [2]] }, { y: { file: 0, key: 'Y' } }, { code: 'GD403' }],
    [
      'NaN',
      {
        X: [
          [1, 2, 3, Number.NaN],
          [2, 2],
        ],
        Y: [[0, 1], [2]],
      },
      {},
      { code: 'GD404', data: { example: 1, feature: 1 } },
    ],
    ['one class', { X: x, Y: [[1, 1, 1], [3]] }, {}, { code: 'GD532', data: { problem: 'one-class' } }],
    [
      'rows that are not one-hot',
      {
        X: x,
        Y: [
          [1, 0, 1, 1, 0, 1],
          [3, 2],
        ],
      },
      {},
      { code: 'GD405', data: { example: 1 } },
    ],
    ['no such array', { X: x, Y: [[0, 1, 1], [3]] }, { x: { file: 0, key: 'Z' } }, { code: 'GD508', data: { key: 'Z', keys: 'X, Y' } }],
    [
      'no numbers',
      { X: x, Y: [[0, 1, 1], [3]], Z: [[], [0, 2]] },
      { x: { file: 0, key: 'Z' } },
      { code: 'GD507', data: { problem: 'empty' } },
    ],
  ])('%s', async (_name, arrays, changes, expected) => {
    const good = await planOf(await npz('good.npz', { X: x, Y: [[0, 1, 1], [3]] }));
    const data = await npz('bad.npz', arrays);
    expect(failureOf(await importData([data], { ...good, ...changes }, work))).toMatchObject(expected);
  });

  it.each<[string, string, Uint8Array, object]>([
    ['no .npy', 'a.npy', Buffer.from('hello, world'), { code: 'GD507', data: { problem: 'not-npy' } }],
    ['an .npy that is cut off', 'b.npy', npyOf(x).subarray(0, 140), { code: 'GD507', data: { problem: 'size' } }],
    ['no .npz', 'a.npz', Buffer.from('hello'), { code: 'GD507', data: { problem: 'not-zip' } }],
    ['an .npz that is cut off', 'b.npz', zipSync({ 'x.npy': npyOf(x) }).subarray(0, 100), { code: 'GD507', data: { problem: 'damaged' } }],
    ['another kind of file', 'a.xlsx', Buffer.from('PK'), { code: 'GD511' }],
  ])('%s', async (_name, name, contents, expected) => {
    expect(failureOf(await inspectFiles([await file(name, contents)], work))).toMatchObject(expected);
  });

  /** An .npy of nothing but its header. */
  const header = (shape: string) => {
    const text = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }\n`;
    const length = Buffer.alloc(2);
    length.writeUInt16LE(text.length);
    return Buffer.concat([Buffer.from([0x93]), Buffer.from('NUMPY'), Buffer.from([1, 0]), length, Buffer.from(text)]);
  };

  it.each([
    ['2³¹ rows', '(2147483648, 2147483648)', 'size'],
    ['more numbers than can be counted', '(99999999999999999999,)', 'header'],
    ['a negative number of them', '(-1, 2)', 'header'],
  ])('an .npy that claims %s', async (_name, shape, problem) => {
    expect(failureOf(await inspectFiles([await file('claims.npy', header(shape))], work))).toMatchObject({
      code: 'GD507',
      data: { problem },
    });
  });

  it('an .npz whose arrays would unpack to terabytes', async () => {
    const archive = Buffer.from(zipSync({ 'x.npy': npyOf(x) }));
    const entry = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(0xfffffffe, entry + 24);
    expect(failureOf(await inspectFiles([await file('bomb.npz', archive)], work))).toMatchObject({
      code: 'GD505',
      data: { file: 'bomb.npz' },
    });
  });

  it('an .npz that unpacks to more than it says', async () => {
    const count = 200_000;
    const archive = Buffer.from(
      zipSync({ 'x.npy': npyOf([Array.from({ length: count }, () => 0), [count, 1]]), 'y.npy': npyOf([[0, 1], [2]]) }),
    );
    const entry = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(5000, entry + 24);
    expect(failureOf(await inspectFiles([await file('more.npz', archive)], work))).toMatchObject({
      code: 'GD507',
      data: { file: 'more.npz#x' },
    });
  });

  it('names that look like paths are names', async () => {
    const data = await npz('paths.npz', { '../../etc/x': x, '/tmp/labels': [[0, 1, 1], [3]] });
    const { arrays, suggestion } = await inspected(data);
    expect(arrays.map(({ key }) => key)).toEqual(['../../etc/x', '/tmp/labels']);
    expect(suggestion).toMatchObject({ x: { key: '../../etc/x' }, y: { key: '/tmp/labels' } });
  });

  it('files of several kinds', async () => {
    const files = [await file('t.csv', Buffer.from('a,b\n1,2\n')), await file('x.npy', npyOf(x), 1)];
    expect(failureOf(await inspectFiles(files, work))).toMatchObject({ code: 'GD533', data: { files: 't.csv, x.npy' } });
  });

  it('those whose reading is cancelled', async () => {
    const count = 400_000;
    const data = await npz('large.npz', {
      X: [Array.from({ length: count }, () => 1), [count, 1]],
      Y: [Array.from({ length: count }, (_, i) => i % 2), [count]],
    });
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => {
      if (done > total / 2) stop.abort();
    };
    expect(failureOf(await importData([data], await planOf(data), { signal: stop.signal, onProgress }))).toMatchObject({ code: 'GD530' });
  });
});
