import { describe, expect, it } from 'vitest';
import { formatCost, formatCount, formatRate, formatShare } from './format-number.ts';

describe('numbers as the window shows them', () => {
  it('sets thousands apart', () => {
    expect(formatCount(4200, 'en')).toBe('4,200');
    expect(formatCount(1234567, 'ja')).toBe('1,234,567');
  });

  it.each([
    [0.226792, '0.226792'],
    [0.2267924, '0.226792'],
    [2.5025851, '2.502585'],
    [0, '0.000000'],
    [3.21e-5, '3.21000e-5'],
    [1.5e7, '1.50000e+7'],
  ])('writes the cost %d as %s', (cost, text) => {
    expect(formatCost(cost)).toBe(text);
  });

  it('writes accuracy as a percentage', () => {
    expect(formatShare(0.905)).toBe('90.5 %');
    expect(formatShare(1)).toBe('100.0 %');
  });

  it('rounds rates to three digits', () => {
    expect(formatRate(112_345, 'en')).toBe('112,000');
    expect(formatRate(98.66, 'en')).toBe('98.7');
  });
});
