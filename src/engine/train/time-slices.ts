/** How long a slice of iterations should take, in milliseconds: short enough that a pause or a step is answered at once. */
export const sliceMilliseconds = 10;

const maximumIterations = 100_000;
/** A slice may be at most so many times the one before, so that one lucky measurement cannot make the next slice last for seconds. */
const maximumGrowth = 4;

/** Iterations of the first slice, while nothing is known of how long one takes. */
export const firstSlice = 1;

/** Iterations of the next slice, after one of `iterations` that took so many milliseconds: from 1 to 100,000. */
export function nextSlice(iterations: number, milliseconds: number): number {
  const growth = milliseconds > 0 ? sliceMilliseconds / milliseconds : maximumGrowth;
  return Math.min(maximumIterations, Math.max(1, Math.floor(iterations * Math.min(growth, maximumGrowth))));
}
