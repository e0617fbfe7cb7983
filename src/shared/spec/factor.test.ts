import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisorOf, formatFactor } from './factor.ts';

describe('a factor', () => {
  it.each([
    [1 / 255, '1/255'],
    [1 / 64, '1/64'],
    [1 / 3, '1/3'],
    [0.5, '0.5'],
    [0.001, '0.001'],
    [2 / 3, '0.6666666666666666'],
    [3, '3'],
    [1, '1'],
  ])('of %d is written %s', (factor, text) => {
    expect(formatFactor(factor)).toBe(text);
  });

  it('of 1/n divides by n, whatever n', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 1e9 }), (n) => divisorOf(1 / n) === n));
  });

  it.each([1, 2, 255, 0.3, 2 / 255, 1.5])('of %d multiplies', (factor) => {
    expect(divisorOf(factor)).toBeNull();
  });
});
