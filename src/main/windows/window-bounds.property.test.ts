import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingBounds, minimumSize } from './window-bounds.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('fittingBounds', () => {
  it('keeps remembered bounds on any display that is there', () => {
    const onMain = { x: 100, y: 100, width: 1200, height: 800 };
    const onSecond = { x: -1200, y: 50, width: 1000, height: 700 };
    expect(fittingBounds(onMain, [main, second])).toEqual(onMain);
    expect(fittingBounds(onSecond, [main, second])).toEqual(onSecond);
  });

  it('centres on the main display without a memory, or where the display is gone', () => {
    const middle = { x: 240, y: 103, width: 1440, height: 900 };
    expect(fittingBounds(null, [main])).toEqual(middle);
    expect(fittingBounds({ x: -1200, y: 50, width: 1000, height: 700 }, [main])).toEqual(middle);
    expect(fittingBounds({ x: 100, y: -900, width: 1200, height: 800 }, [main])).toEqual(middle);
  });

  it('always gives a window whose title bar can be reached, of at least the least size', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const any = fc.option(fc.record({ x: number, y: number, width: number, height: number }));
    fc.assert(
      fc.property(any, (remembered) => {
        const bounds = fittingBounds(remembered, [main, second]);
        expect(bounds.width).toBeGreaterThanOrEqual(minimumSize.width);
        expect(bounds.height).toBeGreaterThanOrEqual(minimumSize.height);
        const isReachable = [main, second].some(
          (area) =>
            bounds.x < area.x + area.width && bounds.x + bounds.width > area.x && bounds.y >= area.y && bounds.y < area.y + area.height,
        );
        expect(isReachable).toBe(true);
      }),
      // Once found: a window that reached a display only with the width that it could not keep.
      { numRuns: 2_000, examples: [[{ x: -2560, y: 0, width: 1360, height: 0 }]] },
    );
  });
});
