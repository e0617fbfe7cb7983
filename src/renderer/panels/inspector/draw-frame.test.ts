import { describe, expect, it } from 'vitest';
import { dotsOf, frameReach } from './draw-frame.ts';

describe('the frame of drawn points', () => {
  it.each([
    [0, 2],
    [2, 2],
    [2.1, 5],
    [-7, 10],
    [10, 10],
    [11, 20],
    [999_999, 1_000_000],
  ])('reaches beyond %d to %d', (coordinate, reach) => {
    expect(frameReach([[0, coordinate, 0]])).toBe(reach);
    expect(frameReach([[coordinate, 0, 0]])).toBe(reach);
  });

  it('shows the points of one class, y upwards', () => {
    expect(
      dotsOf(
        [
          [1, 2, 0],
          [3, 4, 1],
          [-1, -0.5, 0],
        ],
        0,
      ),
    ).toBe('M1 -2h0M-1 0.5h0');
  });
});
