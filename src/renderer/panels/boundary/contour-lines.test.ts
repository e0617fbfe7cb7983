import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourLines } from './contour-lines.ts';

describe('contourLines', () => {
  it('cross between values, as far as these say', () => {
    expect(contourLines([0, 1, 0, 1], 2, 2, 0.25)).toEqual([[0.25, 0, 0.25, 1]]);
    expect(contourLines([0, 0, 1, 1], 2, 2, 0.5)).toEqual([[1, 0.5, 0, 0.5]]);
    expect(contourLines([1, 1, 1, 1], 2, 2, 0.5)).toEqual([]);
  });

  it('part the corners of a saddle as their mean says', () => {
    expect(contourLines([1, 0, 0, 1], 2, 2, 0.4)).toEqual([
      [0.6, 0, 1, 0.4],
      [0.4, 1, 0, 0.6],
    ]);
    expect(contourLines([1, 0, 0, 1], 2, 2, 0.6)).toHaveLength(2);
  });

  it('follow a plane exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 2, noNaN: true }), (a, b) => {
        const values = Array.from({ length: 30 }, (_, index) => a * (index % 6) + b * Math.floor(index / 6));
        for (const [x1, y1, x2, y2] of contourLines(values, 6, 5, 1)) {
          expect(a * x1 + b * y1).toBeCloseTo(1, 6);
          expect(a * x2 + b * y2).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
