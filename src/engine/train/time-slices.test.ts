import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSlice, nextSlice, sliceMilliseconds } from './time-slices.ts';

describe('nextSlice', () => {
  it.each([
    { microseconds: 5, expected: 2000 },
    { microseconds: 5000, expected: 2 },
    { microseconds: 60_000, expected: 1 },
    { microseconds: 0.01, expected: 100_000 },
  ])('comes to slices of 10 ms where an iteration takes $microseconds µs', ({ microseconds, expected }) => {
    let slice = firstSlice;
    for (let count = 0; count < 12; count += 1) slice = nextSlice(slice, (slice * microseconds) / 1000);
    expect(slice).toBe(expected);
  });

  it('shrinks at once when iterations become slow', () => {
    expect(nextSlice(10_000, 1000)).toBe(100);
  });

  it('never grows more than fourfold, and takes a time too short to measure', () => {
    expect(nextSlice(8, 0)).toBe(32);
    expect(nextSlice(8, 0.001)).toBe(32);
  });

  it('stays between 1 and 100,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1e6, noNaN: true }), (iterations, milliseconds) => {
        const next = nextSlice(iterations, milliseconds);
        expect(Number.isInteger(next) && next >= 1 && next <= 100_000).toBe(true);
        if (milliseconds > 0 && next > 1) expect((next / iterations) * milliseconds).toBeLessThanOrEqual(sliceMilliseconds * (1 + 1e-9));
      }),
    );
  });
});
