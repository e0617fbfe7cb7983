import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, iterationsPerEpoch, miniBatchSize } from './epochs.ts';

describe('mini-batches', () => {
  it.each([
    [null, 1797, null],
    [64, 1797, 64],
    [1796, 1797, 1796],
    [1797, 1797, null],
    [5000, 1797, null],
    [64, null, 64],
    [null, null, null],
  ])('a batch size of %s for %s examples is one of %s', (batchSize, examples, size) => {
    expect(miniBatchSize({ batchSize }, examples)).toBe(size);
  });

  it('the last batch of an epoch may be smaller', () => {
    expect(iterationsPerEpoch({ batchSize: 64 }, 1797)).toBe(29);
    expect(iterationsPerEpoch({ batchSize: 64 }, 1792)).toBe(28);
    expect(iterationsPerEpoch({ batchSize: null }, 1797)).toBe(1);
    expect(iterationsPerEpoch({ batchSize: 4000 }, 1797)).toBe(1);
  });

  it('an epoch takes exactly its iterations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.nat(1000), (batchSize, examples, epoch) => {
        const each = iterationsPerEpoch({ batchSize }, examples);
        expect((each - 1) * Math.min(batchSize, examples)).toBeLessThan(examples);
        expect(each * Math.min(batchSize, examples)).toBeGreaterThanOrEqual(examples);
        expect(epochOf(epoch * each, { batchSize }, examples)).toBe(epoch);
        expect(epochOf((epoch + 1) * each - 1, { batchSize }, examples)).toBe(epoch);
      }),
    );
  });
});
