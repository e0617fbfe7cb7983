import { describe, expect, it } from 'vitest';
import { parseFactor, parseNumber } from './parse-number.ts';

const units = { minimum: 1, maximum: 100_000, isInteger: true };
const learningRate = { minimum: 0, maximum: 1e300, isMinimumExcluded: true };

describe('a range without its ends', () => {
  it('takes what lies between them', () => {
    const rate = { minimum: 0, maximum: 1, isMinimumExcluded: true, isMaximumExcluded: true };
    expect(['0', '1e-9', '0.95', '1'].map((text) => 'value' in parseNumber(text, rate))).toEqual([false, true, true, false]);
  });
});

describe('factors as they are typed', () => {
  const range = { minimum: 0, maximum: 1e6, isMinimumExcluded: true };

  it.each([
    ['1/255', 1 / 255],
    [' 1 / 255 ', 1 / 255],
    ['１／２５５', 1 / 255],
    ['2/0.5', 4],
    ['0.3', 0.3],
  ])('takes %j', (text, value) => {
    expect(parseFactor(text, range)).toEqual({ value });
  });

  it.each([
    ['', 'not-a-number'],
    ['1/', 'not-a-number'],
    ['/255', 'not-a-number'],
    ['1/2/3', 'not-a-number'],
    ['1/x', 'not-a-number'],
    ['1/0', 'out-of-range'],
    ['0/0', 'out-of-range'],
    ['-1/255', 'out-of-range'],
    ['0', 'out-of-range'],
  ])('does not take %j: %s', (text, problem) => {
    expect(parseFactor(text, range)).toEqual({ problem });
  });
});

describe('numbers as they are typed', () => {
  it.each([
    ['4', 4],
    [' 32 ', 32],
    ['100,000', 100_000],
    ['16', 16],
    ['1e3', 1000],
    ['１６', 16],
  ])('takes %j as units', (text, value) => {
    expect(parseNumber(text, units)).toEqual({ value });
  });

  it.each([
    ['', 'not-a-number'],
    ['four', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['2.5', 'not-whole'],
    ['0', 'out-of-range'],
    ['1000000000', 'out-of-range'],
  ])('refuses %j as units: %s', (text, problem) => {
    expect(parseNumber(text, units)).toEqual({ problem });
  });

  it('leaves out a minimum that is excluded', () => {
    expect(parseNumber('0', learningRate)).toEqual({ problem: 'out-of-range' });
    expect(parseNumber('0.0075', learningRate)).toEqual({ value: 0.0075 });
    expect(parseNumber('.5', learningRate)).toEqual({ value: 0.5 });
    expect(parseNumber('1e400', learningRate)).toEqual({ problem: 'out-of-range' });
  });

  it('takes a comma for what sets thousands apart, never for nothing: 0,5 is not 5', () => {
    expect(parseNumber('1,234,567.5', learningRate)).toEqual({ value: 1_234_567.5 });
    for (const text of ['0,5', '0,005', '1,5', '12,34', '1,0000', '1,000,5', '1.000,5']) {
      expect(parseNumber(text, learningRate), text).toEqual({ problem: 'not-a-number' });
    }
  });
});
