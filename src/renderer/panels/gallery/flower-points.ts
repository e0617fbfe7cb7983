/** A point of the plane with its class, 0 or 1. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: 0 | 1;
}

/** Length of a petal, of which the points stray by `noise`. */
const petal = 4;
const noise = 0.2;
/** Angle that the petals of one class cover, in radians. */
const arc = 3.12;

/**
 * Points of the course's flower for a picture of it: θ along the petals of class k, r = 4·sin(4θ), both with noise, at (r·sin θ, r·cos θ). The formula is
 * that of the data set; the noise is not NumPy's, which the engine has.
 */
export function flowerPoints(count: number): readonly LabelledPoint[] {
  const half = Math.floor(count / 2);
  return ([0, 1] as const).flatMap((label) =>
    Array.from({ length: half }, (_, index) => {
      const theta = arc * (label + index / Math.max(1, half - 1)) + noise * wobble(2 * (half * label + index));
      const radius = petal * Math.sin(4 * theta) + noise * wobble(2 * (half * label + index) + 1);
      return { x: radius * Math.sin(theta), y: radius * Math.cos(theta), label };
    }),
  );
}

/** A number about as spread as a standard normal one, the same for the same index: three that run through −1 … 1 by irrational steps, added. */
function wobble(index: number): number {
  return [Math.SQRT2, Math.sqrt(3), Math.sqrt(5)].reduce((sum, step) => sum + 2 * ((index * step) % 1) - 1, 0);
}
