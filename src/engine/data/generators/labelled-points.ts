import type { RandomState } from '../../matrix/random.ts';

/** Points of the plane (or of the line) with their labels, example after example: what generators build before it becomes X (n_x, m) and Y (n_y, m). */
export interface LabelledPoints {
  /** Of each example as many coordinates as there are features. */
  readonly points: readonly (readonly number[])[];
  /** A class from 0 on, or a number to predict, for each example. */
  readonly labels: readonly number[];
}

/** The same examples in the order of `indices = arange(m); random.shuffle(indices)`: scikit-learn's `shuffle`. */
export function shuffled({ points, labels }: LabelledPoints, random: RandomState): LabelledPoints {
  const order = [...random.permutation(points.length)];
  return { points: order.map((index) => points[index] ?? []), labels: order.map((index) => labels[index] ?? 0) };
}

/** Each coordinate with `scale`·randn added, drawn example by example: `X += random.normal(scale=scale, size=X.shape)`. Nothing is drawn where the scale is 0. */
export function withNoise({ points, labels }: LabelledPoints, scale: number, random: RandomState): LabelledPoints {
  if (scale === 0) return { points, labels };
  return { points: points.map((point) => point.map((coordinate) => coordinate + scale * (random.randn(1)[0] ?? 0))), labels };
}
