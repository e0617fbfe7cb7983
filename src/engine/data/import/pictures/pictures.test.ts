import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNpy } from '../../npy/read-npy.ts';
import { failureOf } from '../../testing/failures.ts';
import { importData } from '../import-data.ts';
import { inspectFiles } from '../inspect-files.ts';
import { decodePicture } from './decode-picture.ts';
import type { PicturesPlan } from './import-pictures.ts';
import { resize } from './resize.ts';

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures/import/pictures');
const work = { signal: new AbortController().signal, onProgress: () => undefined };

let folder = '';
let original: Float64Array = new Float64Array(0);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const array = readNpy(await readFile(join(fixtures, 'rgb.npy')), 'rgb.npy');
  if (!array.ok) throw new Error('rgb.npy');
  original = array.value.values;
});
afterAll(() => rm(folder, { recursive: true }));

/** The picture of the fixture in Pillow's grey. */
function grey(): readonly number[] {
  return Array.from({ length: 48 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = original.subarray(pixel * 3, pixel * 3 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
}

async function decoded(name: string) {
  const pixels = decodePicture(await readFile(join(fixtures, 'classes', name)), name);
  if (!pixels.ok) throw new Error(JSON.stringify(pixels.diagnostics));
  return pixels.value;
}

function largestDifference(rgba: ArrayLike<number>, expected: ArrayLike<number>): number {
  let largest = 0;
  for (let pixel = 0; pixel < 48; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      largest = Math.max(largest, Math.abs((rgba[pixel * 4 + channel] ?? 0) - (expected[pixel * 3 + channel] ?? 0)));
    }
  }
  return largest;
}

describe('a picture of Pillow', () => {
  it.each([
    ['cats/rgb.png', 0],
    ['cats/palette.png', 0],
    ['cats/lossless.webp', 0],
    ['cats/plain.bmp', 0],
    ['cats/alpha.png', 0],
    ['dogs/baseline.jpg', 8],
    ['dogs/progressive.jpeg', 40],
    ['dogs/moving.gif', 0],
    ['dogs/lossy.webp', 40],
  ])('is decoded: %s', async (name, tolerance) => {
    const { width, height, rgba } = await decoded(name);
    expect([width, height]).toEqual([8, 6]);
    expect(largestDifference(rgba, original)).toBeLessThanOrEqual(tolerance);
  });

  it.each([
    ['cats/grey.png', 1],
    ['dogs/grey.jpg', 8],
  ])('is decoded in grey: %s', async (name, tolerance) => {
    const { rgba } = await decoded(name);
    expect(
      largestDifference(
        rgba,
        grey().flatMap((value) => [value, value, value]),
      ),
    ).toBeLessThanOrEqual(tolerance);
  });

  it('has 8 bits of 16', async () => {
    const { rgba } = await decoded('cats/grey16.png');
    expect([rgba[0], rgba[8 * 4], rgba[16 * 4]]).toEqual([0, 40, 80]);
  });

  it('keeps its opacity', async () => {
    const { rgba } = await decoded('cats/alpha.png');
    expect([rgba[3], rgba[7], rgba[31]]).toEqual([0, 36, 252]);
  });

  it('for print is refused', async () => {
    const file = await readFile(join(fixtures, 'classes/dogs/cmyk.jpg'));
    expect(failureOf(decodePicture(file, 'cmyk.jpg'))).toMatchObject({ code: 'GD536', data: { problem: 'damaged' } });
  });
});

describe('a picture that is made small', () => {
  const rgba = new Uint8Array(4 * 2 * 4).map((_, index) => (index % 4 === 3 ? 255 : Math.floor(index / 4) * 10));
  const wide = { width: 4, height: 2, rgba };

  it('is cut to its middle, or stretched, and averaged', () => {
    expect([...resize(wide, 1, 'crop', false)]).toEqual([expect.closeTo((10 + 20 + 50 + 60) / 4, 10)]);
    expect([...resize(wide, 2, 'stretch', false)]).toEqual([5, 25, 45, 65].map((value) => expect.closeTo(value, 10)));
  });

  it('counts parts of pixels by how much of them lies in the area', () => {
    const row = {
      width: 3,
      height: 3,
      rgba: new Uint8Array(36).map((_, index) => (index % 4 === 3 ? 255 : (Math.floor(index / 4) % 3) * 90)),
    };
    const [left, right] = resize(row, 2, 'crop', false);
    expect([left, right]).toEqual([expect.closeTo((0 * 1 + 90 * 0.5) / 1.5, 10), expect.closeTo((90 * 0.5 + 180) / 1.5, 10)]);
  });

  it('keeps the order row, column, channel', () => {
    const pixel = { width: 1, height: 1, rgba: Uint8Array.of(255, 51, 0, 255) };
    expect([...resize(pixel, 1, 'crop', true)]).toEqual([255, 51, 0].map((value) => expect.closeTo(value, 10)));
    expect(resize(pixel, 3, 'crop', true)).toHaveLength(27);
  });

  it('lies on white where it is transparent', () => {
    expect([...resize({ width: 1, height: 1, rgba: Uint8Array.of(0, 0, 0, 0) }, 1, 'crop', true)]).toEqual([255, 255, 255]);
  });
});

async function inspected(path: string) {
  const found = await inspectFiles([{ id: 3, path }], work);
  if (!found.ok || found.value.kind !== 'pictures' || !found.value.suggestion) throw new Error(JSON.stringify(found));
  return found.value;
}

async function imported(path: string, changes: Partial<PicturesPlan> = {}) {
  const { suggestion } = await inspected(path);
  const read = await importData([{ id: 3, path }], { ...(suggestion as PicturesPlan), ...changes }, work);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

describe('a folder of pictures', () => {
  it('has a class for each sub-folder', async () => {
    expect(await inspected(join(fixtures, 'classes'))).toEqual({
      kind: 'pictures',
      folder: 3,
      classes: [
        { name: 'cats', pictures: 7 },
        { name: 'dogs', pictures: 6 },
      ],
      sizes: { smallest: [8, 6], largest: [8, 6] },
      suggestion: { kind: 'pictures', folder: 3, side: 6, colour: true, fit: 'crop' },
    });
    const { train, classNames, warnings } = await imported(join(fixtures, 'classes'), { side: 2 });
    expect(classNames).toEqual(['cats', 'dogs']);
    expect(train).toMatchObject({ featureShape: [2, 2, 3], examples: 12, labelKind: { kind: 'binary' } });
    expect([...train.labels]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(warnings).toMatchObject([{ code: 'GD542', data: { pictures: 1, of: 13, names: 'dogs/cmyk.jpg' } }]);
    // rgb.png is the seventh cat: its upper left quarter, cropped by a column on each side.
    const red = [0, 1, 2].flatMap((row) => [1, 2, 3].map((column) => original[(row * 8 + column) * 3] ?? 0));
    expect(train.features.matrix()[6]).toBeCloseTo(red.reduce((sum, value) => sum + value, 0) / 9 / 255, 12);
  });

  it('may have a table of names and labels instead', async () => {
    const { train, classNames } = await imported(join(fixtures, 'listed'), { side: 1, colour: false });
    expect(classNames).toEqual(['dark', 'light']);
    expect(train).toMatchObject({ featureShape: [1, 1], labels: Float64Array.of(0, 0, 1, 1) });
    expect([...train.features.matrix()]).toEqual([0, 85 / 255, 170 / 255, 1].map((value) => expect.closeTo(value, 12)));
  });

  it('may set test pictures apart', async () => {
    const parts = join(folder, 'parts');
    await cp(join(fixtures, 'classes'), join(parts, 'train'), { recursive: true });
    await cp(join(fixtures, 'classes/dogs'), join(parts, 'test/dogs'), { recursive: true });
    const { train, test } = await imported(parts, { side: 1 });
    expect([train.examples, test?.examples, [...(test?.labels ?? [])]]).toEqual([12, 5, [1, 1, 1, 1, 1]]);
  });

  it('is not left by links', async () => {
    const linked = join(folder, 'linked');
    await cp(join(fixtures, 'classes'), linked, { recursive: true });
    await symlink(join(fixtures, 'listed'), join(linked, 'birds'));
    await symlink(join(fixtures, 'listed/0.png'), join(linked, 'cats/0.png'));
    expect((await inspected(linked)).classes).toEqual([
      { name: 'cats', pictures: 7 },
      { name: 'dogs', pictures: 6 },
    ]);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const path = join(fixtures, 'classes');
    const plan = { ...((await inspected(path)).suggestion as PicturesPlan) };
    const onProgress = (done: number) => {
      if (done === 3) stop.abort();
    };
    expect(failureOf(await importData([{ id: 3, path }], plan, { signal: stop.signal, onProgress }))).toMatchObject({ code: 'GD530' });
  });
});

describe('a folder that is no set of pictures', () => {
  async function folderOf(name: string, files: Readonly<Record<string, string | Buffer>>) {
    const path = join(folder, name);
    for (const [file, contents] of Object.entries(files)) {
      await mkdir(join(path, file, '..'), { recursive: true });
      await writeFile(join(path, file), contents);
    }
    return path;
  }

  it.each<[string, Readonly<Record<string, string>>, object]>([
    ['without pictures', { 'readme.txt': 'none' }, { problem: 'no-pictures' }],
    ['with one class', { 'cats/a.png': 'x' }, { problem: 'one-class', value: 'cats' }],
    ['without labels', { 'a.png': 'x' }, { problem: 'no-labels' }],
    ['with two tables', { 'a.png': 'x', 'a.csv': 'a.png,1\n', 'b.csv': 'a.png,1\n' }, { problem: 'several-lists', value: 'a.csv, b.csv' }],
    ['with a table of other things', { 'a.png': 'x', 'a.csv': 'height,weight\n1,2\n' }, { problem: 'list', value: 'a.csv' }],
    [
      'with names that lead out of it',
      { 'a.png': 'x', 'a.csv': 'file,label\na.png,1\n../../etc/passwd,0\n' },
      { problem: 'list-name', value: '../../etc/passwd' },
    ],
  ])('%s', async (name, files, data) => {
    expect(failureOf(await inspectFiles([{ id: 0, path: await folderOf(name, files) }], work))).toMatchObject({ code: 'GD537', data });
  });

  it('of which no picture is one', async () => {
    const path = await folderOf('texts', { 'a/1.png': 'no picture', 'b/2.png': 'no picture' });
    expect(failureOf(await inspectFiles([{ id: 0, path }], work))).toMatchObject({
      code: 'GD536',
      data: { file: 'a/1.png', problem: 'format' },
    });
  });
});

/** A chunk of a PNG, with a checksum of zeros: nobody gets that far. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

function png(width: number, height: number, unpacked: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(unpacked)), chunk('IEND', Buffer.alloc(0))]);
}

describe('a picture that cannot be read', () => {
  it('says that it is huge: nothing is decoded', async () => {
    expect(failureOf(decodePicture(png(2 ** 31, 2 ** 31, Buffer.alloc(10)), 'huge.png'))).toMatchObject({ data: { problem: 'size' } });
    const gif = Buffer.from(await readFile(join(fixtures, 'classes/dogs/moving.gif')));
    gif.writeUInt32LE(0xffffffff, 6);
    expect(failureOf(decodePicture(gif, 'huge.gif'))).toMatchObject({ data: { problem: 'size', value: '65535×65535' } });
    const bmp = Buffer.from(await readFile(join(fixtures, 'classes/cats/plain.bmp')));
    bmp.writeInt32LE(2 ** 30, 18);
    expect(failureOf(decodePicture(bmp, 'huge.bmp'))).toMatchObject({ data: { problem: 'size' } });
  });

  it('unpacks to more than its size needs', () => {
    expect(failureOf(decodePicture(png(1, 1, Buffer.alloc(100 * 1024 ** 2)), 'bomb.png'))).toMatchObject({ data: { problem: 'damaged' } });
  });

  it.each([
    'cats/rgb.png',
    'cats/palette.png',
    'cats/lossless.webp',
    'dogs/lossy.webp',
    'cats/plain.bmp',
    'dogs/baseline.jpg',
    'dogs/progressive.jpeg',
    'dogs/moving.gif',
  ])('is damaged or cut off anywhere: %s', async (name) => {
    const whole = await readFile(join(fixtures, 'classes', name));
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole);
      flipped[at] = 255 - (flipped[at] ?? 0);
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        const pixels = decodePicture(bytes, name);
        if (pixels.ok) expect(pixels.value.rgba).toHaveLength(pixels.value.width * pixels.value.height * 4);
        else expect(failureOf(pixels)?.code).toBe('GD536');
      }
    }
  });
});
