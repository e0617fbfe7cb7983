import { describe, expect, it } from 'vitest';
import { areaShares, extremesOf } from './summarize.ts';

describe('the summary of a boundary', () => {
  it('counts where each class is predicted', () => {
    expect(areaShares({ values: Float32Array.of(0.2, 0.5, 0.7, 0.9), predicted: null }, 2)).toEqual([0.5, 0.5]);
    const three = { values: Float32Array.of(0.9, 0.4, 0.9, 0.9), predicted: Uint16Array.of(2, 2, 0, 2) };
    expect(areaShares(three, 3)).toEqual([0.25, 0, 0.75]);
    expect(areaShares(three, null)).toBeNull();
  });

  it('knows least and greatest', () => {
    expect(extremesOf([3, -1, 2])).toEqual([-1, 3]);
  });
});
