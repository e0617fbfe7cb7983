import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { type LabelledPoints, shuffled, withNoise } from './labelled-points.ts';
import { linspace } from './linspace.ts';

/**
 * Two half circles that reach into each other: the numbers of scikit-learn's `make_moons(m, noise=noise, random_state=RandomState(seed))`. X (2, m), Y (1, m), 0 for
 * the upper one. `noise`: standard deviation that is added to each coordinate.
 */
export function makeMoons(examples: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const upper = Math.floor(examples / 2);
  const angles = (count: number) => [...linspace(0, Math.PI, count)];
  const ordered: LabelledPoints = {
    points: [
      ...angles(upper).map((angle) => [Math.cos(angle), Math.sin(angle)]),
      ...angles(examples - upper).map((angle) => [1 - Math.cos(angle), 1 - Math.sin(angle) - 0.5]),
    ],
    labels: Array.from({ length: examples }, (_, example) => (example < upper ? 0 : 1)),
  };
  return datasetOfPoints(withNoise(shuffled(ordered, random), noise, random), { kind: 'binary' });
}
