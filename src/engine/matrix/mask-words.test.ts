import { describe, expect, it } from 'vitest';
import { largestKept } from './mask-words.ts';

describe('largestKept', () => {
  it.each([
    [1, 2 ** 32 - 1],
    [0.5, 2 ** 31 - 1],
    [0.25, 2 ** 30 - 1],
    [2 ** -32, 0],
    // Less than one word in 2^32: the next larger probability that words can tell.
    [1e-300, 0],
    // 0.8·2^32 is 3435973836.8: words up to 3435973836 are below it.
    [0.8, 3435973836],
  ])('for p = %d is %i', (p, word) => {
    expect(largestKept(p)).toBe(word);
    expect(word / 2 ** 32).toBeLessThan(p + 2 ** -32);
    expect((word + 1) / 2 ** 32).toBeGreaterThanOrEqual(p);
  });
});
