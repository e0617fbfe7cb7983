import type { SeriesPoint } from './decimate.ts';

/** Costs at or below zero have no logarithm; they are drawn at this height. */
const smallestPositive = 1e-16;

/** A point with the height at which it is drawn: its cost, or as near to it as the scale allows. */
export interface DrawnPoint extends SeriesPoint {
  readonly height: number;
}

/** Places the points on a linear or a logarithmic scale. */
export function placed(points: readonly SeriesPoint[], isLog: boolean): readonly DrawnPoint[] {
  return points.map(({ iteration, cost }) => ({ iteration, cost, height: isLog ? Math.max(cost, smallestPositive) : cost }));
}

/** Lower and upper end of a linear cost axis: from zero where that costs no detail, else with a little air on both sides. */
export function linearDomain(points: readonly DrawnPoint[]): readonly [number, number] {
  const { lowest, highest } = range(points);
  const air = (highest - lowest || Math.abs(highest) || 1) * 0.06;
  const fromZero = lowest >= 0 && lowest < 0.35 * highest;
  return [fromZero ? 0 : lowest - air, finite(highest + air)];
}

/** Lower and upper end of a logarithmic cost axis. All heights must be positive. */
export function logDomain(points: readonly DrawnPoint[]): readonly [number, number] {
  const { lowest, highest } = range(points);
  return [lowest / 1.1, finite(highest * 1.1)];
}

/** A run that diverges goes up to the largest number before its cost is no longer finite; the air above it must not overflow. */
function finite(end: number): number {
  return Math.min(end, Number.MAX_VALUE);
}

/** About five heights at which a cost axis is labelled: round numbers on a linear one, equal ratios on a logarithmic one. */
export function axisTicks([low, high]: readonly [number, number], isLog: boolean): readonly number[] {
  if (isLog) return [0, 0.25, 0.5, 0.75, 1].map((part) => low ** (1 - part) * high ** part);
  const step = roundStep((high - low) / 5);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is no smaller than `step` (> 0). */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= step) ?? 10;
  return factor * power;
}

/** A cost beside the axis: three digits. */
export function formatTick(cost: number): string {
  const size = Math.abs(cost);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return cost.toExponential(1);
  return String(Number(cost.toPrecision(3)));
}

function range(points: readonly DrawnPoint[]): { readonly lowest: number; readonly highest: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { height } of points) {
    lowest = Math.min(lowest, height);
    highest = Math.max(highest, height);
  }
  return { lowest, highest };
}
