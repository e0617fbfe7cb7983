import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from './sample.ts';

const seed = fc.nat({ max: 4_294_967_295 });

it('draws so many different numbers in range and in order, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 600 }), seed, (total, count, seedValue) => {
      const drawn = sample(total, count, seedValue);
      expect(drawn).toHaveLength(Math.min(total, count));
      expect(drawn.every((value, index) => value >= 0 && value < total && value > (drawn[index - 1] ?? -1))).toBe(true);
      expect(sample(total, count, seedValue)).toEqual(drawn);
    }),
  );
});

it('reaches every number', () => {
  const reached = new Set(Array.from({ length: 200 }, (_, each) => sample(10, 3, each)).flat());
  expect(reached.size).toBe(10);
});
