/** The exact cost before the update of an iteration. */
export interface SeriesPoint {
  readonly iteration: number;
  readonly cost: number;
}

/**
 * At most `maximum` (≥ 3) of the points (iterations[i], costs[i]), in order: the first, the last, and of each of equally many neighbours in
 * between the smallest and the largest. Min/max decimation: what a line chart of that width would show of all points.
 */
export function decimate(iterations: Float64Array, costs: Float64Array, maximum: number): readonly SeriesPoint[] {
  const { length } = costs;
  const kept: SeriesPoint[] = [];
  const keep = (index: number) => kept.push({ iteration: iterations[index] ?? 0, cost: costs[index] ?? 0 });
  if (length <= maximum) {
    for (let index = 0; index < length; index++) keep(index);
    return kept;
  }
  const buckets = Math.floor((maximum - 2) / 2);
  const inner = length - 2;
  keep(0);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = 1 + Math.floor((bucket * inner) / buckets);
    const end = 1 + Math.floor(((bucket + 1) * inner) / buckets);
    const { smallest, largest } = extremes(costs, start, end);
    keep(Math.min(smallest, largest));
    if (smallest !== largest) keep(Math.max(smallest, largest));
  }
  keep(length - 1);
  return kept;
}

/** Indices of the smallest and the largest value from `start` up to but not including `end`. */
function extremes(values: Float64Array, start: number, end: number): { readonly smallest: number; readonly largest: number } {
  let smallest = start;
  let largest = start;
  let minimum = values[start] ?? 0;
  let maximum = minimum;
  for (let index = start + 1; index < end; index++) {
    const value = values[index] ?? 0;
    if (value < minimum) {
      minimum = value;
      smallest = index;
    } else if (value > maximum) {
      maximum = value;
      largest = index;
    }
  }
  return { smallest, largest };
}
