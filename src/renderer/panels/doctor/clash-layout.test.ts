import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PicturedMatrix, ShapeClash } from '../../../shared/spec/diagnostics/shape-clash.ts';
import { layOutClash } from './clash-layout.ts';

const matrix = (columns: number | null, ...rows: readonly number[]): PicturedMatrix => ({
  name: 'A',
  rows: [...rows],
  columns,
  symbolic: '',
  numeric: '',
  history: null,
});
const clash = (left: PicturedMatrix, right: PicturedMatrix): ShapeClash => ({ left, operator: '⊙', right, sides: ['rows'] });
const drawn = (left: PicturedMatrix, right: PicturedMatrix) => layOutClash(clash(left, right)).matrices;

describe('the picture of two matrices', () => {
  it('is true to scale where no side is much longer than another', () => {
    const [left, right] = drawn(matrix(9, 7), matrix(7, 9));
    expect([left?.isWidthBroken, left?.isHeightBroken]).toEqual([false, false]);
    expect((left?.width ?? 0) / (right?.width ?? 1)).toBeCloseTo(9 / 7);
  });

  it('breaks the long sides where ratios are extreme, and keeps them apart from the short ones', () => {
    const [left, right] = drawn(matrix(400, 3), matrix(400, 1));
    expect([left?.isWidthBroken, left?.isHeightBroken]).toEqual([true, false]);
    expect(left?.height).toBeGreaterThan(right?.height ?? 0);
  });

  it('draws pictures as a stack of their own size', () => {
    const [, pictures] = drawn(matrix(64, 4), matrix(1797, 8, 8));
    expect(pictures?.isStack).toBe(true);
  });

  it('gives equal sizes equal lengths, longer ones never shorter ones, and stays within its bounds', () => {
    const size = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(size, size, size, size, (a, b, c, d) => {
        const { width, height, matrices } = layOutClash(clash(matrix(a, b), matrix(c, d)));
        const [left, right] = matrices;
        if (!left || !right) throw new Error('two matrices are drawn');
        expect(Math.sign(left.width - right.width) * Math.sign(a - c)).toBeGreaterThanOrEqual(0);
        if (a === c) expect(left.width).toBe(right.width);
        for (const { x, y, width: w, height: h } of matrices) {
          expect(Math.min(x, y, w, h)).toBeGreaterThan(0);
          expect(x + w).toBeLessThanOrEqual(width);
          expect(y + h).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});
