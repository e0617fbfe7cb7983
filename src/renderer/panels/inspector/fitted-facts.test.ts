import { describe, expect, it } from 'vitest';
import { minMax } from '../../../shared/spec/layers/min-max.ts';
import { oneHot } from '../../../shared/spec/layers/one-hot.ts';
import { standardize } from '../../../shared/spec/layers/standardize.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';
import { fittedFacts } from './fitted-facts.ts';

const column = (name: string, ...values: readonly number[]): Tensor => ({
  name,
  rows: values.length,
  columns: 1,
  values: Float64Array.from(values),
});

describe('what was fitted, in figures', () => {
  it('is the range of μ and σ, and how many features have none', () => {
    const tensors = [column('mu1', 3, -1, 0, 7), column('sigma1', 2, 0.5, 0, 0)];
    expect(fittedFacts(standardize.preprocesses?.fits ?? [], tensors)).toEqual({
      ranges: [
        { symbol: 'μ', least: -1, greatest: 7, named: null },
        { symbol: 'σ', least: 0, greatest: 2, named: null },
      ],
      constantFeatures: 2,
    });
  });

  it('is the range of min and max, and how many are the same', () => {
    const tensors = [column('min1', 0, -1, 4), column('max1', 1, 0, 4)];
    expect(fittedFacts(minMax.preprocesses?.fits ?? [], tensors)).toEqual({
      ranges: [
        { symbol: 'min', least: -1, greatest: 4, named: null },
        { symbol: 'max', least: 0, greatest: 4, named: null },
      ],
      constantFeatures: 1,
    });
  });

  it('is each category of a feature, where they are few', () => {
    const named = (...values: readonly number[]) =>
      fittedFacts(oneHot.preprocesses.fits, [column('categories1', ...values)]).ranges[0]?.named;
    expect(named(1, 4, 9, 9)).toEqual([1, 4, 9]);
    expect(named(1, 4, 0, 2)).toBeNull();
    expect(named(...Array.from({ length: 13 }, (_, index) => index))).toBeNull();
  });
});
