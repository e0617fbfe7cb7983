import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementCount } from '../numeric-array.ts';
import { readNpy } from './read-npy.ts';
import { writeNpy } from './write-npy.ts';

const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });

describe('writeNpy', () => {
  it('writes what readNpy reads, bit for bit', () => {
    const arrays = shapes.chain((shape) => {
      const length = elementCount(shape);
      return fc.record({ shape: fc.constant(shape), values: fc.float64Array({ minLength: length, maxLength: length }) });
    });
    fc.assert(
      fc.property(arrays, ({ shape, values }) => {
        expect(readNpy(writeNpy(values, shape), 'x')).toEqual({ ok: true, value: { shape, values } });
      }),
    );
  });

  it('keeps float32 numbers as they are', () => {
    fc.assert(
      fc.property(fc.float32Array(), (values) => {
        const file = writeNpy(values, [values.length]);
        expect(file.length % 64).toBe((values.length * 4) % 64);
        expect(readNpy(file, 'x')).toEqual({ ok: true, value: { shape: [values.length], values: Float64Array.from(values) } });
      }),
    );
  });
});

describe('readNpy', () => {
  it('never throws, whatever bytes it is given', () => {
    const file = writeNpy(Float64Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
    const change = fc.record({ at: fc.nat({ max: file.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat({ max: file.length }), (changes, length) => {
        const broken = file.slice();
        for (const { at, byte } of changes) broken[at] = byte;
        const result = readNpy(broken.subarray(0, length), 'x');
        if (result.ok) expect(result.value.values.length).toBe(elementCount(result.value.shape));
      }),
      { numRuns: 2000 },
    );
  });
});
