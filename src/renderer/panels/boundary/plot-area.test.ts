import { describe, expect, it } from 'vitest';
import { isReasonable, moved, toPixels, toPlane, zoomedAround } from './plot-area.ts';

const area = { left: -2, right: 2, bottom: 0, top: 10 };
const size = { width: 400, height: 100 };

describe('the area of a plot', () => {
  it('has its second feature upwards', () => {
    expect(toPixels(area, size, -2, 10)).toEqual([0, 0]);
    expect(toPixels(area, size, 1, 2.5)).toEqual([300, 75]);
    expect(toPlane(area, size, 300, 75)).toEqual([1, 2.5]);
  });

  it('zooms around a point, which stays where it is', () => {
    const zoomed = zoomedAround(area, 1, 2.5, 0.5);
    expect(zoomed).toEqual({ left: -0.5, right: 1.5, bottom: 1.25, top: 6.25 });
    expect(toPixels(zoomed, size, 1, 2.5)).toEqual([300, 75]);
  });

  it('moves, and does not grow or shrink without end', () => {
    expect(moved(area, 1, -2)).toEqual({ left: -1, right: 3, bottom: -2, top: 8 });
    expect(isReasonable(zoomedAround(area, 0, 0, 100), area)).toBe(true);
    expect(isReasonable(zoomedAround(area, 0, 0, 1e-4), area)).toBe(false);
  });
});
