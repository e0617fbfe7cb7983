import { describe, expect, it } from 'vitest';
import { seededNumbers, spray } from './spray.ts';

describe('spray', () => {
  const drops = (seed: number) => spray([2, -1], { radius: 0.5, drops: 200, seed });

  it('gives the same drops for the same seed, and others for another', () => {
    expect(drops(7)).toEqual(drops(7));
    expect(drops(7)).not.toEqual(drops(8));
  });

  it('covers a disc evenly', () => {
    const distances = drops(3).map(([x, y]) => Math.hypot(x - 2, y + 1));
    expect(Math.max(...distances)).toBeLessThanOrEqual(0.5);
    // Half of the disc lies within 1 / √2 of its radius.
    const inner = distances.filter((distance) => distance < 0.5 / Math.SQRT2).length;
    expect(inner).toBeGreaterThan(75);
    expect(inner).toBeLessThan(125);
  });
});

describe('seededNumbers', () => {
  it('lie from 0 to 1', () => {
    const next = seededNumbers(0);
    const numbers = Array.from({ length: 1000 }, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});
