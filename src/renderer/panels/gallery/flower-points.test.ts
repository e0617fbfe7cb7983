import { describe, expect, it } from 'vitest';
import { flowerPoints } from './flower-points.ts';

describe('the flower in a picture', () => {
  it('has as many points of either class, none beyond its petals', () => {
    const points = flowerPoints(160);
    expect(points).toHaveLength(160);
    expect(points.filter(({ label }) => label === 1)).toHaveLength(80);
    expect(Math.max(...points.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(5);
  });

  it('has its classes on either side, and noise, the same every time', () => {
    const right = flowerPoints(160).filter(({ label, x }) => label === 0 && x > 0);
    expect(right.length).not.toBe(0);
    expect(flowerPoints(160)).toEqual(flowerPoints(160));
    expect(new Set(flowerPoints(160).map(({ x }) => x)).size).toBe(160);
  });
});
