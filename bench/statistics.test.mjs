import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthExponent, median, quantile } from './statistics.mjs';

describe('statistics', () => {
  it('take the middle value, between two where there is none', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), quantile([0, 10], 0.25)]).toEqual([2, 2.5, 2.5]);
  });

  it('find the exponent that made the points', () => {
    const exponent = fc.double({ min: -3, max: 3, noNaN: true });
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(exponent, factor, (p, c) => {
        const points = [1, 2, 5, 9].map((x) => ({ x, y: c * x ** p }));
        expect(growthExponent(points)).toBeCloseTo(p, 9);
      }),
    );
  });
});
