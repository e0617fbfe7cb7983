import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { withNoise } from './labelled-points.ts';

/**
 * The exclusive or: points of a square from −1 to 1 whose label is 1 where exactly one coordinate is negative, which no line can part. X (2, m), Y (1, m). In
 * NumPy `x = rand(m, 2) * 2 - 1`, labels of x, then `x + noise * randn(m, 2)`, all from one RandomState(seed).
 */
export function makeXor(examples: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const points = Array.from({ length: examples }, () => [...random.rand(2)].map((draw) => draw * 2 - 1));
  const labels = points.map(([x = 0, y = 0]) => (x * y < 0 ? 1 : 0));
  return datasetOfPoints(withNoise({ points, labels }, noise, random), { kind: 'binary' });
}
