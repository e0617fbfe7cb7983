import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../testing/failures.ts';
import { readNpy } from './read-npy.ts';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/npy', `${name}.npy`)));
}

/** An .npy file of version 1.0 with this header, before `numbers` bytes of zeros. */
function withHeader(header: string, numbers: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(10 + text.length + numbers);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length & 0xff, text.length >> 8]);
  bytes.set(text, 10);
  return bytes;
}

const halves = [0.5, 1, 1.5, 2, 2.5, 3];
const oneToSix = [1, 2, 3, 4, 5, 6];

describe('reading files that NumPy wrote', () => {
  it.each([
    ['float64', halves],
    ['float32', halves],
    ['float64-big-endian', halves],
    ['fortran', halves],
    ['version-2', halves],
    ['version-3', halves],
    ['int8', oneToSix.map((value) => value - 3)],
    ['int16-big-endian', oneToSix.map((value) => value - 300)],
    ['int32', oneToSix.map((value) => value - 70_000)],
    ['int64', oneToSix.map((value) => value - 2 ** 40)],
    ['uint8', oneToSix.map((value) => value + 249)],
    ['uint16', oneToSix.map((value) => value + 60_000)],
    ['bool', [0, 1, 0, 1, 0, 1]],
  ])('%s', (name, values) => {
    expect(readNpy(fixture(name), name)).toEqual({ ok: true, value: { shape: [2, 3], values: Float64Array.from(values) } });
  });

  it('vectors, single numbers and three dimensions', () => {
    expect(readNpy(fixture('vector'), 'v')).toEqual({ ok: true, value: { shape: [3], values: Float64Array.of(0, 1, 2) } });
    expect(readNpy(fixture('scalar'), 's')).toEqual({ ok: true, value: { shape: [], values: Float64Array.of(7) } });
    const counted = Float64Array.from({ length: 24 }, (_, index) => index);
    expect(readNpy(fixture('fortran-3d'), 'f')).toEqual({ ok: true, value: { shape: [2, 3, 4], values: counted } });
  });

  it('reads numbers that begin at an odd byte of a larger buffer', () => {
    const file = fixture('float64');
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(readNpy(larger.subarray(3), 'x')).toEqual(readNpy(file, 'x'));
  });
});

describe('refusing', () => {
  it.each(['complex', 'text', 'object', 'record'])('%s, which holds no plain numbers', (name) => {
    expect(failureOf(readNpy(fixture(name), 'a.npy'))).toMatchObject({ code: 'GD507', data: { file: 'a.npy', problem: 'number-type' } });
  });

  const header = (shape: string, descr = '<f8') => `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`;

  it.each([
    ['nothing', new Uint8Array(0), 'not-npy'],
    ['something else', new TextEncoder().encode('not an array at all'), 'not-npy'],
    ['a version from the future', fixture('float64').map((byte, index) => (index === 6 ? 9 : byte)), 'header'],
    ['a header longer than the file', withHeader(header('(2,)'), 16).subarray(0, 40), 'size'],
    ['fewer numbers than announced', fixture('float64').subarray(0, -8), 'size'],
    ['more numbers than announced', withHeader(header('(2,)'), 24), 'size'],
    ['a count beyond all bounds', withHeader(header('(1000000000, 1000000000)'), 8), 'size'],
    ['a count beyond all numbers', withHeader(header('(99999999999999999999,)'), 8), 'header'],
    ['more dimensions than NumPy has', withHeader(header(`(${'1, '.repeat(65)})`), 8), 'header'],
    ['a negative count', withHeader(header('(-1,)'), 8), 'header'],
    ['a header that is no dictionary', withHeader('shape', 8), 'header'],
    ['a type called __proto__', withHeader(header('(1,)', '__proto__'), 8), 'number-type'],
    ['a type called constructor', withHeader(header('(1,)', 'constructor'), 8), 'number-type'],
  ])('%s', (_what, bytes, problem) => {
    expect(failureOf(readNpy(bytes, 'a.npy'))).toMatchObject({ code: 'GD507', data: { file: 'a.npy', problem } });
  });
});
