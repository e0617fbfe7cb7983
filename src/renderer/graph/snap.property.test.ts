import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapTo } from './snap.ts';

const coordinate = fc.integer({ min: -300, max: 300 });
const length = fc.integer({ min: 1, max: 200 });
const box = fc.record({ x: coordinate, y: coordinate, width: length, height: length });

describe('attraction', () => {
  it('moves by no more than its reach, to a line that it shows, and has no further effect there', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (moving, others, reach) => {
        const { dx, dy, guides } = snapTo(moving, others, reach);
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(reach);
        const snapped = { ...moving, x: moving.x + dx, y: moving.y + dy };
        expect(snapTo(snapped, others, reach)).toMatchObject({ dx: 0, dy: 0 });
        for (const { axis, at, from, to } of guides) {
          const [start, size] = axis === 'x' ? [snapped.x, snapped.width] : [snapped.y, snapped.height];
          expect([start, start + size / 2, start + size]).toContain(at);
          expect(to).toBeGreaterThan(from);
        }
        const moved = [dx !== 0 && 'x', dy !== 0 && 'y'].filter(Boolean);
        expect(moved.filter((axis) => !guides.some((guide) => guide.axis === axis))).toEqual([]);
      }),
    );
  });
});
