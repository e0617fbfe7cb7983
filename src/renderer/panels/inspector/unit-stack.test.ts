import { describe, expect, it } from 'vitest';
import { mostUnits, unitStack } from './unit-stack.ts';

const tensor = (rows: number, columns: number) => ({
  name: 'W1',
  rows,
  columns,
  values: Float64Array.from({ length: rows * columns }, (_, index) => index),
});

describe('unitStack', () => {
  it('has a picture for each unit, in the colours of the examples', () => {
    expect(unitStack(tensor(2, 12), [2, 2, 3], 'together')).toMatchObject({ images: 2, rows: 2, columns: 2, channels: 3, units: 2 });
    const grey = unitStack(tensor(2, 4), [2, 2], 'together');
    expect(grey).toMatchObject({ channels: 1 });
    expect(grey?.values).toEqual(Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7));
  });

  it('has one colour of them', () => {
    const green = unitStack(tensor(2, 6), [1, 2, 3], 1);
    expect(green).toMatchObject({ images: 2, channels: 1 });
    expect(green?.values).toEqual(Float32Array.of(1, 4, 7, 10));
  });

  it('has the first of many units, and none of a matrix of other examples', () => {
    expect(unitStack(tensor(100, 4), [2, 2], 'together')).toMatchObject({ images: mostUnits, units: 100 });
    expect(unitStack(tensor(2, 5), [2, 2], 'together')).toBeNull();
    expect(unitStack(tensor(2, 8), [2, 2, 2], 'together')).toBeNull();
  });
});
