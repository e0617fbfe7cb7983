import { boundaryLimits } from '../../shared/ipc/boundary.ts';

/** Points of a grid in each direction. */
export interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

/** Points of a grid: 200 × 200 in all, whatever its shape, or a quarter of that as often as need be. */
const mostPoints = 40_000;
const fewestPoints = 600;
/** Milliseconds that a boundary may take while it moves: with a twentieth of the time for them, ten a second. */
const movingMilliseconds = 4;

/**
 * The grid for a picture of so many pixels, in its shape. While it moves, `costs` are the milliseconds that a point has taken lately: a large network has a coarser
 * grid then, so that it still moves. The calmest of them counts, as whatever else the machine does makes points slower, never faster.
 */
export function gridFor({ columns: width, rows: height }: GridSize, costs: readonly number[]): GridSize {
  const affordable = costs.length > 0 ? movingMilliseconds / Math.min(...costs) : mostPoints;
  let points = mostPoints;
  // In few steps: each other grid has to be made anew.
  while (points > affordable && points / 4 >= fewestPoints) points /= 4;
  const shown = Math.min(points, width * height);
  const side = (share: number) => Math.max(1, Math.min(boundaryLimits.side, Math.round(Math.sqrt(shown * share))));
  return { columns: side(width / height), rows: side(height / width) };
}
