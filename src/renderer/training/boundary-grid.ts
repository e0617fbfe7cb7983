import { boundaryLimits } from '../../shared/ipc/boundary.ts';

/** Points of a grid in each direction. */
export interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

/** Points of a grid: 200 × 200 in all, whatever its shape. */
const mostPoints = 40_000;
/** Points of a grid while it moves: a quarter of that, or of that again as often as need be. */
const movingPoints = mostPoints / 4;
const fewestPoints = 600;
/** Milliseconds that a boundary may take while it moves: with a twentieth of the time for them, forty a second. */
const movingMilliseconds = 1.2;

/** The grid for a picture of so many pixels, in its shape. */
export function gridFor(size: GridSize): GridSize {
  return gridOf(size, mostPoints);
}

/**
 * The grid for a picture that moves. `costs` are the milliseconds that a point has taken lately: a large network has a coarser grid, so that it still moves. The
 * calmest of them counts, as whatever else the machine does makes points slower, never faster.
 */
export function movingGridFor(size: GridSize, costs: readonly number[]): GridSize {
  const affordable = costs.length > 0 ? movingMilliseconds / Math.min(...costs) : movingPoints;
  let points = movingPoints;
  // In few steps: each other grid has to be made anew.
  while (points > affordable && points / 4 >= fewestPoints) points /= 4;
  return gridOf(size, points);
}

function gridOf({ columns: width, rows: height }: GridSize, points: number): GridSize {
  const shown = Math.min(points, width * height);
  const side = (share: number) => Math.max(1, Math.min(boundaryLimits.side, Math.round(Math.sqrt(shown * share))));
  return { columns: side(width / height), rows: side(height / width) };
}
