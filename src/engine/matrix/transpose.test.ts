import { describe, expect, it } from 'vitest';
import { transpose } from './transpose.ts';

describe('transpose', () => {
  it.each([
    [1, 1],
    [1, 70],
    [33, 1],
    [3, 5],
    [64, 65],
    [97, 31],
  ])('turns a matrix (%i, %i) over', (rows, columns) => {
    const values = Float64Array.from({ length: rows * columns }, (_, index) => index);
    const out = new Float32Array(rows * columns);
    transpose(values, rows, out);
    const expected = Array.from(out, (_, at) => (at % rows) * columns + Math.floor(at / rows));
    expect([...out]).toEqual(expected);
  });
});
