import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pool, pooledSize } from './pool.ts';

function pooled(values: readonly number[], rows: number, columns: number, most: number): number[] {
  const size = pooledSize({ rows, columns }, most);
  const out = new Float32Array(size.rows * size.columns);
  pool({ values, first: 0, rows, columns, rowStride: columns, columnStride: 1 }, size, out, 0);
  return [...out];
}

describe('pool', () => {
  it('leaves a matrix that is small enough as it is', () => {
    expect(pooled([1, 2, 3, 4, 5, 6], 2, 3, 3)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes means of cells, as even in size as whole cells can be', () => {
    expect(pooled([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 2, 5, 2)).toEqual([1.5, 4, 6.5, 9]);
  });

  it('reads columns with strides, from a place on, and writes to a place', () => {
    const out = new Float32Array(3);
    pool({ values: [9, 1, 9, 2, 9, 3], first: 1, rows: 1, columns: 3, rowStride: 6, columnStride: 2 }, { rows: 1, columns: 2 }, out, 1);
    expect([...out]).toEqual([0, 1, 2.5]);
  });

  it('gives what it was given where all values are equal, whatever the size', () => {
    const side = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 32 }), (rows, columns, most) => {
        const values = pooled(Array<number>(rows * columns).fill(0.5), rows, columns, most);
        expect(values).toEqual(Array<number>(Math.min(rows, most) * Math.min(columns, most)).fill(0.5));
      }),
    );
  });
});
