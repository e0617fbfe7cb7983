import type { Plane } from '../../shared/ipc/data-preview.ts';
import type { Dataset } from './dataset.ts';

/** Margin around the data on each side, as a share of its range: so much that no point lies on the edge. */
const margin = 0.08;

/** Where pictures over the plane lie: the range of both features with a margin. Null where the examples have not exactly two features. */
export function planeOf({ features, featureShape }: Dataset): Plane | null {
  if (featureShape.length !== 1 || featureShape[0] !== 2) return null;
  const [left, right] = withMargin(features.feature(0));
  const [bottom, top] = withMargin(features.feature(1));
  return { left, right, bottom, top };
}

/** The middles of the cells of a grid over the plane, row by row from the top: X (2, columns · rows). */
export function gridPoints({ left, right, bottom, top }: Plane, columns: number, rows: number): Float64Array {
  const count = columns * rows;
  const points = new Float64Array(2 * count);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      points[index] = left + ((column + 0.5) / columns) * (right - left);
      points[count + index] = top - ((row + 0.5) / rows) * (top - bottom);
    }
  }
  return points;
}

/** Least and greatest value with a margin beyond; around a single value a range of 1 to each side. */
export function withMargin(values: Float64Array): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const more = greatest > least ? margin * (greatest - least) : 1;
  return [least - more, greatest + more];
}
