import { describe, expect, it } from 'vitest';
import { gridFor, movingGridFor } from './boundary-grid.ts';

describe('gridFor', () => {
  it('has 40,000 points in the shape of the picture', () => {
    expect(gridFor({ columns: 500, rows: 500 })).toEqual({ columns: 200, rows: 200 });
    const { columns, rows } = gridFor({ columns: 800, rows: 200 });
    expect(columns / rows).toBeCloseTo(4, 1);
    expect(columns * rows).toBeLessThanOrEqual(41_000);
  });

  it('is no finer than the picture, nor beyond what the engine takes', () => {
    expect(gridFor({ columns: 30, rows: 20 })).toEqual({ columns: 30, rows: 20 });
    expect(gridFor({ columns: 4000, rows: 40 }).columns).toBe(400);
  });
});

describe('movingGridFor', () => {
  const size = { columns: 500, rows: 500 };

  it('has a quarter of the points, in the shape of the picture', () => {
    expect(movingGridFor(size, [])).toEqual({ columns: 100, rows: 100 });
    expect(movingGridFor(size, [1e-9])).toEqual({ columns: 100, rows: 100 });
  });

  it('is coarser where a point takes long, but never too coarse to be seen', () => {
    expect(movingGridFor(size, [1.2 / 9000])).toEqual({ columns: 50, rows: 50 });
    expect(movingGridFor(size, [1])).toEqual({ columns: 25, rows: 25 });
    expect(movingGridFor(size, [1, 1.2 / 11_000, 1])).toEqual({ columns: 100, rows: 100 });
  });
});
