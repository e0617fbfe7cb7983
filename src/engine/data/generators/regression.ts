import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';

const oneNumber = { kind: 'values', rows: 1 } as const;

/** A plane: X (2, m) from −1 to 1, Y (1, m) = (x₁ + x₂)/2 + noise·randn. In NumPy `x = rand(m, 2) * 2 - 1`, then `randn(m)`, from one RandomState(seed). */
export function makePlane(examples: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const points = Array.from({ length: examples }, () => [...random.rand(2)].map((draw) => draw * 2 - 1));
  const noises = random.randn(examples);
  const labels = points.map(([x = 0, y = 0], example) => (x + y) / 2 + noise * (noises[example] ?? 0));
  return datasetOfPoints({ points, labels }, oneNumber);
}

/** A wave: X (1, m) from −π to π, Y (1, m) = sin x + noise·randn. In NumPy `x = (rand(m) * 2 - 1) * pi`, then `randn(m)`, from one RandomState(seed). */
export function makeSine(examples: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const points = [...random.rand(examples)].map((draw) => [(draw * 2 - 1) * Math.PI]);
  const noises = random.randn(examples);
  const labels = points.map(([x = 0], example) => Math.sin(x) + noise * (noises[example] ?? 0));
  return datasetOfPoints({ points, labels }, oneNumber);
}
