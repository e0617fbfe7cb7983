import { describe, expect, it } from 'vitest';
import { axisTicks, formatTick, linearDomain, logDomain, placed } from './axis.ts';

const onScale = (isLog: boolean, ...costs: number[]) =>
  placed(
    costs.map((cost, iteration) => ({ iteration, cost })),
    isLog,
  );
const series = (...costs: number[]) => onScale(false, ...costs);

describe('the cost axis', () => {
  it('starts at zero where the lowest cost is near it, else close below the lowest cost', () => {
    expect(linearDomain(series(0.69, 0.22))[0]).toBe(0);
    const [low, high] = linearDomain(series(0.7, 0.699));
    expect(low).toBeLessThan(0.699);
    expect(low).toBeGreaterThan(0.69);
    expect(high).toBeGreaterThan(0.7);
  });

  it('has some height for a cost that never changes', () => {
    const [low, high] = linearDomain(series(0.5, 0.5));
    expect(high).toBeGreaterThan(0.5);
    expect(low).toBeLessThan(0.5);
  });

  it('can show a cost of zero on a logarithmic scale', () => {
    const points = onScale(true, 1, 0);
    expect(points[1]?.height).toBeGreaterThan(0);
    expect(points[1]?.cost).toBe(0);
    expect(logDomain(points).every((end) => end > 0)).toBe(true);
  });

  it('labels round numbers on a linear scale', () => {
    expect(axisTicks([0, 0.72], false)).toEqual([0, 0.2, 0.4, 0.6000000000000001]);
    expect(axisTicks([0.9, 2.6], false)).toEqual([1, 1.5, 2, 2.5]);
  });

  it('labels equal ratios on a logarithmic scale', () => {
    expect(axisTicks([0.01, 100], true).map((tick) => Math.round(Math.log10(tick)))).toEqual([-2, -1, 0, 1, 2]);
  });

  it.each([false, true])('has finite ends and labels where a run diverged just below the largest number (logarithmic: %s)', (isLog) => {
    const points = onScale(isLog, 0.3, 1.7e308);
    const [low, high] = isLog ? logDomain(points) : linearDomain(points);
    const ticks = axisTicks([low, high], isLog);
    expect([low, high, ...ticks].every(Number.isFinite)).toBe(true);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  it('always has a few labels inside of the axis', () => {
    for (const high of [1e-12, 0.003, 0.99, 7, 123_456]) {
      const ticks = axisTicks([0, high], false);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every((tick) => tick >= 0 && tick <= high)).toBe(true);
    }
  });

  it.each([
    [0.25, '0.25'],
    [0.226792, '0.227'],
    [0, '0'],
    [1.23e-5, '1.2e-5'],
    [12345, '12300'],
  ])('writes %d as %s', (value, text) => {
    expect(formatTick(value)).toBe(text);
  });
});
