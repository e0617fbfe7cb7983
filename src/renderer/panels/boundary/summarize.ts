import type { Boundary } from '../../../shared/ipc/boundary.ts';

/** Share of the area in which each class is predicted; null where ŷ is a number. */
export function areaShares(
  { values, predicted }: Pick<Boundary, 'values' | 'predicted'>,
  classes: number | null,
): readonly number[] | null {
  if (classes === null) return null;
  const counts = new Array<number>(classes).fill(0);
  for (const [point, value] of values.entries()) {
    const label = predicted ? (predicted[point] ?? 0) : Number(value > 0.5);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts.map((count) => count / values.length);
}

/** Least and greatest of some values. */
export function extremesOf(values: ArrayLike<number>): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}
