import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeNpy } from './npy/write-npy.ts';
import { openNpz } from './npz.ts';
import { failureOf } from './testing/failures.ts';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/fixtures/npy', name)));
}

describe('an .npz archive', () => {
  it.each(['stored.npz', 'deflated.npz'])('%s, as NumPy writes it, is read array by array', (name) => {
    const archive = openNpz(fixture(name), name);
    if (!archive.ok) throw new Error('cannot be opened');
    expect(archive.value.keys).toEqual(['x', 'y']);
    expect(archive.value.read('x')).toEqual({ ok: true, value: { shape: [2, 3], values: Float64Array.of(0.5, 1, 1.5, 2, 2.5, 3) } });
    expect(archive.value.read('y')).toEqual({ ok: true, value: { shape: [2], values: Float64Array.of(0, 1) } });
    expect(failureOf(archive.value.read('z'))).toEqual({ code: 'GD508', data: { file: name, key: 'z', keys: 'x, y' } });
    expect(failureOf(archive.value.read('toString'))?.code).toBe('GD508');
  });

  it('is refused where it is cut off or something else', () => {
    expect(failureOf(openNpz(fixture('stored.npz').subarray(0, 200), 'a.npz'))).toMatchObject({
      code: 'GD507',
      data: { problem: 'damaged' },
    });
    expect(failureOf(openNpz(fixture('float64.npy'), 'a.npz'))).toMatchObject({ code: 'GD507', data: { problem: 'not-zip' } });
  });

  it('notices a single flipped bit', () => {
    const file = zipSync({ 'x.npy': [writeNpy(Float64Array.of(1, 2, 3), [3]), { level: 0 }] });
    const at = 30 + 'x.npy'.length + 130;
    const flipped = file.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const archive = openNpz(flipped, 'a.npz');
    expect(archive.ok && failureOf(archive.value.read('x'))).toMatchObject({
      code: 'GD507',
      data: { file: 'a.npz#x', problem: 'damaged' },
    });
  });

  it('is refused where it says that it unpacks to gigabytes', () => {
    const file = zipSync({ 'x.npy': new Uint8Array(1000) });
    const view = new DataView(file.buffer);
    // The table of contents begins behind the one entry: its line has the unpacked size at offset 24.
    const table = view.getUint32(file.length - 6, true);
    view.setUint32(table + 24, 0xfffffff0, true);
    expect(failureOf(openNpz(file, 'a.npz'))?.code).toBe('GD505');
  });
});
