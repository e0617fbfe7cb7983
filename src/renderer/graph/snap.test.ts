import { describe, expect, it } from 'vitest';
import { snapTo } from './snap.ts';

const other = { x: 100, y: 100, width: 160, height: 90 };
const box = (x: number, y: number, width = 160, height = 90) => ({ x, y, width, height });

describe('a dragged box', () => {
  it.each([
    ['left to left', box(104, 400), -4],
    ['left to right', box(257, 400), 3],
    ['right to left', box(-55, 400), -5],
    ['right to right', box(75, 400, 190), -5],
    ['centre to centre', box(133, 400, 100), -3],
  ])('is attracted %s', (_name, moving, dx) => {
    expect(snapTo(moving, [other], 6)).toMatchObject({ dx, dy: 0, guides: [{ axis: 'x' }] });
  });

  it.each([
    ['top to top', box(400, 96), 4],
    ['middle to middle', box(400, 122, 160, 50), -2],
    ['bottom to bottom', box(400, 120, 160, 66), 4],
    ['top to bottom', box(400, 195), -5],
    ['bottom to top', box(400, 5), 5],
  ])('is attracted %s', (_name, moving, dy) => {
    expect(snapTo(moving, [other], 6)).toMatchObject({ dx: 0, dy, guides: [{ axis: 'y' }] });
  });

  it('is not attracted from further away', () => {
    expect(snapTo(box(107, 400), [other], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snapTo(box(107, 400), [other], 7).dx).toBe(-7);
  });

  it('goes to the nearest of several', () => {
    expect(snapTo(box(103, 400), [box(98, 0), box(105, 800)], 6).dx).toBe(2);
  });

  it('shows one line on each axis, along everything that it is in line with', () => {
    const { guides } = snapTo(box(98, 303), [other, box(100, 600), box(500, 300)], 6);
    expect(guides).toEqual([
      { axis: 'x', at: 100, from: 100, to: 690 },
      { axis: 'y', at: 300, from: 100, to: 660 },
    ]);
  });

  it('is left alone among none', () => {
    expect(snapTo(other, [], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });
});

describe('attraction among 200 boxes', () => {
  it('takes less than half a millisecond', () => {
    const others = Array.from({ length: 200 }, (_, index) => box((index % 20) * 244.5, Math.floor(index / 20) * 140.25));
    const times = Array.from({ length: 200 }, (_, index) => {
      const start = performance.now();
      snapTo(box(index * 7.3, index * 3.1), others, 6);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[100]).toBeLessThan(0.5);
  });
});
