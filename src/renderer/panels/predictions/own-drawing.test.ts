import { describe, expect, it } from 'vitest';
import { beginStroke, continueStroke, onPad, padScale, penWidth, shrink } from './own-drawing.ts';

describe('drawing for the network', () => {
  it('goes stroke by stroke', () => {
    const one = continueStroke(beginStroke([], [0, 0]), [0.5, 0]);
    expect(one).toEqual([
      [
        [0, 0],
        [0.5, 0],
      ],
    ]);
    expect(continueStroke(beginStroke(one, [1, 1]), [1, 0])).toHaveLength(2);
    expect(continueStroke([], [0.2, 0.2])).toEqual([[[0.2, 0.2]]]);
  });

  it('stays on the pad', () => {
    expect(onPad(-0.5, 2)).toEqual([0, 1]);
  });

  it('is several times finer than the input, with a pen that is not lost there', () => {
    expect([padScale({ rows: 8, columns: 8 }), padScale({ rows: 28, columns: 28 }), padScale({ rows: 200, columns: 10 })]).toEqual([
      32, 9, 4,
    ]);
    expect(penWidth({ rows: 8, columns: 8 })).toBe(1.3);
    expect(penWidth({ rows: 28, columns: 28 })).toBeCloseTo(2.55, 2);
  });
});

describe('shrink', () => {
  it('takes the mean of each square', () => {
    const grey = (value: number) => [value, value, value, 255];
    const pixels = Uint8ClampedArray.from([0, 100, 8, 8, 100, 200, 8, 8].flatMap(grey));
    expect([...shrink(pixels, 4, 2)]).toEqual([...grey(100), ...grey(8)]);
  });
});
