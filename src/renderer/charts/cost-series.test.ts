import { describe, expect, it } from 'vitest';
import { createCostSeries } from './cost-series.ts';

function falling(length: number): Float64Array {
  return Float64Array.from({ length }, (_, index) => 1 / (index + 1));
}

describe('the cost series', () => {
  it('gives back every value while there is room', () => {
    const series = createCostSeries(100);
    expect(series.append(0, new Float64Array([0.7, 0.6]))).toBe(true);
    expect(series.append(2, new Float64Array([0.5]))).toBe(true);
    expect(series.points(10)).toEqual([
      { iteration: 0, cost: 0.7 },
      { iteration: 1, cost: 0.6 },
      { iteration: 2, cost: 0.5 },
    ]);
    expect(series.received).toBe(3);
    expect(series.lastIteration).toBe(2);
    expect(series.lastCost).toBe(0.5);
  });

  it('refuses costs that leave a gap or come twice, and keeps what it has', () => {
    const series = createCostSeries(100);
    series.append(10, falling(5));
    expect(series.append(16, falling(1))).toBe(false);
    expect(series.append(14, falling(1))).toBe(false);
    expect(series.received).toBe(5);
    expect(series.append(15, falling(1))).toBe(true);
  });

  it('keeps a single peak among a million values', () => {
    const series = createCostSeries(1024);
    const costs = falling(1_000_000);
    costs[777_777] = 5;
    for (let start = 0; start < costs.length; start += 4321) series.append(start, costs.subarray(start, start + 4321));
    expect(series.received).toBe(1_000_000);
    expect(series.points(300)).toContainEqual({ iteration: 777_777, cost: 5 });
    expect(series.points(300).length).toBeLessThanOrEqual(300);
  });

  it('ends in the last cost however coarse it has become', () => {
    const series = createCostSeries(16);
    series.append(0, falling(1001));
    const points = series.points(10);
    expect(points[points.length - 1]).toEqual({ iteration: 1000, cost: 1 / 1001 });
  });

  it('goes on from a checkpoint after rewinding', () => {
    const series = createCostSeries(100);
    series.append(0, falling(50));
    series.rewind(20);
    expect(series.received).toBe(20);
    expect(series.lastIteration).toBe(19);
    expect(series.append(20, new Float64Array([0.5]))).toBe(true);
    expect(series.points(100)).toHaveLength(21);
  });

  it('is empty after clearing and may start anywhere', () => {
    const series = createCostSeries(100);
    series.append(0, falling(50));
    series.clear();
    expect(series.points(100)).toEqual([]);
    expect(series.lastIteration).toBeNull();
    expect(series.append(4000, falling(1))).toBe(true);
  });
});
