/**
 * Values from `start` up to `end` in `bins` ranges of the same width from least to greatest; a value on an edge belongs to the range above it, the greatest to
 * the last. Where all are equal, the ranges reach half a unit to both sides. Source: numpy.histogram, whose correction of rounded edges this follows.
 */
export function histogram(
  values: ArrayLike<number>,
  [start, end]: readonly [number, number],
  [least, greatest]: readonly [number, number],
  bins: number,
): number[] {
  const [first, last] = least === greatest ? [least - 0.5, greatest + 0.5] : [least, greatest];
  const width = last - first;
  // As numpy.linspace, so that values on an edge fall to the same side.
  const step = width / bins;
  const edge = (bin: number) => (bin === bins ? last : bin * step + first);
  const counts = new Array<number>(bins).fill(0);
  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? Number.NaN;
    let bin = Math.min(bins - 1, Math.floor(((value - first) / width) * bins));
    if (value < edge(bin)) bin -= 1;
    else if (bin < bins - 1 && value >= edge(bin + 1)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
