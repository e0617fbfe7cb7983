import type { DrawnPoint } from '../../../shared/spec/datasets/drawn.ts';

/** Sides of the frame in which points are drawn; a frame reaches as far from the origin in each direction. */
const reaches = [1, 2, 5] as const;

/** Least reach: room to draw in around a few points. */
const leastReach = 2;

/** How far the frame reaches: the first of 2, 5, 10, 20, 50 … beyond all points. */
export function frameReach(points: readonly DrawnPoint[]): number {
  const farthest = points.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), leastReach);
  const decade = 10 ** Math.floor(Math.log10(farthest));
  const within = [...reaches, 10].find((reach) => reach * decade >= farthest);
  return (within ?? 10) * decade;
}

/** The points of a class as a path of dots for a round pen; y grows upwards in the data and downwards on the screen. */
export function dotsOf(points: readonly DrawnPoint[], label: number): string {
  return points.flatMap(([x, y, of]) => (of === label ? [`M${x} ${-y}h0`] : [])).join('');
}
