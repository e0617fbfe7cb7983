import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCostSeries } from './cost-series.ts';

const batches = fc.array(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 60 }), { maxLength: 40 });

describe('the cost series, whatever arrives', () => {
  it('counts every value once, shows only exact pairs in order, and loses neither the smallest nor the largest', () => {
    fc.assert(
      fc.property(
        batches,
        fc.integer({ min: 4, max: 128 }),
        fc.integer({ min: 6, max: 80 }),
        fc.nat(10_000),
        (costs, capacity, maximum, start) => {
          const series = createCostSeries(capacity);
          let next = start;
          for (const batch of costs) {
            expect(series.append(next, Float64Array.from(batch))).toBe(true);
            next += batch.length;
          }
          const all = costs.flat();
          expect(series.received).toBe(all.length);
          expect(series.lastIteration).toBe(all.length === 0 ? null : next - 1);
          const points = series.points(maximum);
          expect(points.length).toBeLessThanOrEqual(maximum);
          for (const { iteration, cost } of points) expect(cost).toBe(all[iteration - start]);
          for (const [index, point] of points.slice(1).entries())
            expect(point.iteration).toBeGreaterThan(points[index]?.iteration ?? Number.NaN);
          if (all.length > 0) {
            const shown = points.map(({ cost }) => cost);
            expect(Math.min(...shown)).toBe(Math.min(...all));
            expect(Math.max(...shown)).toBe(Math.max(...all));
            expect(points[points.length - 1]?.iteration).toBe(next - 1);
            expect(points[0]?.iteration).toBe(start);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('after rewinding takes over exactly the iterations that follow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 4, max: 64 }),
        (length, back, capacity) => {
          const series = createCostSeries(capacity);
          series.append(0, new Float64Array(length).fill(0.5));
          series.rewind(back);
          const expected = Math.min(back, length);
          expect(series.received).toBe(expected);
          expect(series.points(100).every(({ iteration }) => iteration < expected)).toBe(true);
          expect(series.append(expected, new Float64Array([0.4]))).toBe(true);
          expect(series.received).toBe(expected + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
