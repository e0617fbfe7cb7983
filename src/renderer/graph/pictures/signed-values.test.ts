import { describe, expect, it } from 'vitest';
import { signedValues } from './signed-values.ts';

const stack = (values: readonly number[], bounds: [number, number] | null) => ({
  images: 2,
  rows: 1,
  columns: 2,
  channels: 1 as const,
  values: Float32Array.from(values),
  bounds,
});

describe('signedValues', () => {
  it('puts the middle of what a function can give to 0', () => {
    expect([...signedValues(stack([0, 0.5, 1, 0.75], [0, 1]), 'each')]).toEqual([-1, 0, 1, 0.5]);
    expect([...signedValues(stack([-1, 0, 1, 0.5], [-1, 1]), 'each')]).toEqual([-1, 0, 1, 0.5]);
  });

  it('goes by the largest value where there are no bounds, of each picture or of all', () => {
    expect([...signedValues(stack([0, 2, -8, 4], null), 'each')]).toEqual([0, 1, -1, 0.5]);
    expect([...signedValues(stack([0, 2, -8, 4], null), 'all')]).toEqual([0, 0.25, -1, 0.5]);
  });

  it('is on one scale for all three colours of a picture', () => {
    const colours = { images: 1, rows: 1, columns: 1, channels: 3, values: Float32Array.of(1, -2, 0), bounds: null } as const;
    expect([...signedValues(colours, 'each')]).toEqual([0.5, -1, 0]);
  });

  it('is 0 where all is 0, and does not let an infinite value hide the others', () => {
    expect([...signedValues(stack([0, 0, 1, 2], null), 'each')]).toEqual([0, 0, 0.5, 1]);
    expect([...signedValues(stack([1, 2, Number.POSITIVE_INFINITY, 4], null), 'all')]).toEqual([0.25, 0.5, Number.POSITIVE_INFINITY, 1]);
  });
});
