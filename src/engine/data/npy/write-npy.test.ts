import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNpy } from './write-npy.ts';

describe('writeNpy', () => {
  it('writes a header of version 1.0 that ends in a line feed at a multiple of 64 bytes', () => {
    const file = writeNpy(Float64Array.of(0.5, 1, 1.5, 2, 2.5, 3), [2, 3]);
    const text = new TextDecoder('latin1').decode(file.subarray(10, 128));
    expect([...file.subarray(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    expect(text.trimEnd()).toBe("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }");
    expect(text).toMatch(/ \n$/);
    expect(file.length).toBe(128 + 48);
  });

  it('writes the very file that NumPy writes', () => {
    const fixture = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/npy/float64.npy')));
    const written = writeNpy(Float64Array.of(0.5, 1, 1.5, 2, 2.5, 3), [2, 3]);
    expect(written).toEqual(fixture);
  });

  it('writes the shapes of vectors and single numbers as Python does', () => {
    const text = (shape: readonly number[]) => new TextDecoder('latin1').decode(writeNpy(new Float32Array(1), shape));
    expect(text([1])).toContain("'descr': '<f4', 'fortran_order': False, 'shape': (1,), }");
    expect(text([])).toContain("'shape': (), }");
  });
});
