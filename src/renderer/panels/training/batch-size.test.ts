import { describe, expect, it } from 'vitest';
import { offeredBatchSizes, parseBatchSize, steppedBatchSize } from './batch-size.ts';

describe('a batch size', () => {
  it.each([
    ['all', null],
    [' ALL ', null],
    ['すべて', null],
    ['64', 64],
    ['６４', 64],
    ['1,024', 1024],
    ['5000', 5000],
  ])('%j is understood', (text, value) => {
    expect(parseBatchSize(text, ['all', 'すべて'])).toEqual({ value });
  });

  it.each([
    ['', 'not-a-number'],
    ['some', 'not-a-number'],
    ['2.5', 'not-whole'],
    ['0', 'out-of-range'],
    ['1e9', 'out-of-range'],
  ])('%j is not: %s', (text, problem) => {
    expect(parseBatchSize(text, ['all'])).toEqual({ problem });
  });

  it('is offered where the data has more', () => {
    expect(offeredBatchSizes(null)).toEqual([32, 64, 128, 256]);
    expect(offeredBatchSizes(1797)).toEqual([32, 64, 128, 256]);
    expect(offeredBatchSizes(128)).toEqual([32, 64]);
    expect(offeredBatchSizes(20)).toEqual([]);
  });

  it('goes up and down by powers of two, and ends in all', () => {
    const from = (size: number | null, steps: number) => steppedBatchSize(size, steps, 1797);
    expect([from(64, 1), from(64, -1), from(1024, 1), from(1024, 2), from(null, -1), from(null, 1)]).toEqual([
      128,
      32,
      null,
      null,
      1024,
      null,
    ]);
    expect([from(50, 1), from(50, -1), from(1, -1), from(5000, -1), from(5000, 1)]).toEqual([64, 32, 1, null, null]);
    expect(steppedBatchSize(null, -1, 1024)).toBe(512);
    expect(steppedBatchSize(64, 10, null)).toBe(65_536);
  });
});
