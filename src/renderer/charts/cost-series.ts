import { decimate, type SeriesPoint } from './decimate.ts';

/** Every cost of a run, exactly while there is room, then in buckets that keep their smallest and largest value. */
export interface CostSeries {
  /**
   * Takes over the costs of the iterations `firstIteration`, `firstIteration + 1`, …. They must follow the last ones without a gap
   * (an empty series may start anywhere); otherwise nothing is taken over and the answer is false.
   */
  append(firstIteration: number, costs: Float64Array): boolean;
  /** At most `maximum` (≥ 6) points in order, the first and the last value among them, each an exact pair of iteration and cost, with all peaks and dips that the series still knows. */
  points(maximum: number): readonly SeriesPoint[];
  /** Forgets the iterations from this one on, as after going back to a checkpoint. */
  rewind(iteration: number): void;
  /** Costs taken over so far, less those rewound. */
  readonly received: number;
  /** The last iteration whose cost is known; null while empty. */
  readonly lastIteration: number | null;
  /** The cost of that iteration; null while empty, or where it was not kept. */
  readonly lastCost: number | null;
  clear(): void;
}

/** Points kept at full resolution. A bucket holds two of them, so the resolution halves each time the room is used up. */
export const seriesCapacity = 2 ** 18;

/** Makes an empty series that keeps up to `capacity` (≥ 4) points. */
export function createCostSeries(capacity: number = seriesCapacity): CostSeries {
  const iterations = new Float64Array(capacity);
  const costs = new Float64Array(capacity);
  /** Iterations a bucket; 1 while every value is kept. */
  let stride = 1;
  let length = 0;
  let received = 0;
  let first: SeriesPoint | null = null;
  let lastIteration: number | null = null;
  let lastCost: number | null = null;

  function push(iteration: number, cost: number): void {
    if (stride > 1 && mergeIntoLastBucket(iteration, cost)) return;
    if (length === capacity) coarsen();
    iterations[length] = iteration;
    costs[length] = cost;
    length += 1;
  }

  /** Whether the last bucket already holds two points and this value could be merged into it. */
  function mergeIntoLastBucket(iteration: number, cost: number): boolean {
    const last = length - 1;
    const bucket = Math.floor(iteration / stride);
    if (last < 1 || bucketAt(last) !== bucket || bucketAt(last - 1) !== bucket) return false;
    keepExtremes(iteration, cost);
    return true;
  }

  /** Of the last two points and this one, all of one bucket, keeps the smallest and the largest in order. */
  function keepExtremes(iteration: number, cost: number): void {
    const [first, second] = [length - 2, length - 1];
    const firstCost = costAt(first);
    const secondCost = costAt(second);
    const isBetween = cost >= Math.min(firstCost, secondCost) && cost <= Math.max(firstCost, secondCost);
    if (isBetween) return;
    const firstStays = cost > Math.max(firstCost, secondCost) ? firstCost <= secondCost : firstCost >= secondCost;
    if (!firstStays) {
      iterations[first] = iterationAt(second);
      costs[first] = secondCost;
    }
    iterations[second] = iteration;
    costs[second] = cost;
  }

  /** Makes the buckets larger until less than three quarters of the room is used. */
  function coarsen(): void {
    while (length > (capacity * 3) / 4) {
      stride *= stride === 1 ? 4 : 2;
      const old = length;
      length = 0;
      for (let index = 0; index < old; index++) push(iterationAt(index), costAt(index));
    }
  }

  function bucketAt(index: number): number {
    return Math.floor(iterationAt(index) / stride);
  }

  function iterationAt(index: number): number {
    return iterations[index] ?? 0;
  }

  function costAt(index: number): number {
    return costs[index] ?? 0;
  }

  return {
    append: (firstIteration, values) => {
      if (lastIteration !== null && firstIteration !== lastIteration + 1) return false;
      values.forEach((cost, index) => {
        push(firstIteration + index, cost);
      });
      if (values.length > 0) {
        first ??= { iteration: firstIteration, cost: values[0] ?? 0 };
        received += values.length;
        lastIteration = firstIteration + values.length - 1;
        lastCost = values[values.length - 1] ?? null;
      }
      return true;
    },
    points: (maximum) => {
      const known = decimate(iterations.subarray(0, length), costs.subarray(0, length), maximum - 2);
      const last = lastIteration === null || lastCost === null ? null : { iteration: lastIteration, cost: lastCost };
      const needsFirst = first !== null && known[0]?.iteration !== first.iteration;
      const needsLast = last !== null && known[known.length - 1]?.iteration !== last.iteration;
      return [...(needsFirst ? [first] : []), ...known, ...(needsLast ? [last] : [])].filter((point) => point !== null);
    },
    rewind: (iteration) => {
      if (lastIteration === null || iteration > lastIteration) return;
      while (length > 0 && iterationAt(length - 1) >= iteration) length -= 1;
      received = Math.max(0, received - (lastIteration - iteration + 1));
      if (received === 0) first = null;
      lastIteration = received === 0 ? null : iteration - 1;
      lastCost = length > 0 && iterationAt(length - 1) === lastIteration ? costAt(length - 1) : null;
    },
    clear: () => {
      stride = 1;
      length = 0;
      received = 0;
      first = null;
      lastIteration = null;
      lastCost = null;
    },
    get received() {
      return received;
    },
    get lastIteration() {
      return lastIteration;
    },
    get lastCost() {
      return lastCost;
    },
  };
}
