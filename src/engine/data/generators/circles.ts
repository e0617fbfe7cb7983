import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { type LabelledPoints, shuffled, withNoise } from './labelled-points.ts';
import { linspace } from './linspace.ts';

/** Radius of the inner circle, that of the outer being 1; the course's. */
const innerRadius = 0.5;

/**
 * Two circles, one inside of the other: the numbers of scikit-learn's `make_circles(m, factor=0.5, noise=noise, random_state=RandomState(seed))`. X (2, m), Y (1, m),
 * 0 for the outer one. `noise`: standard deviation that is added to each coordinate.
 */
export function makeCircles(examples: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const outer = Math.floor(examples / 2);
  const circle = (count: number, radius: number) =>
    [...linspace(0, 2 * Math.PI, count, false)].map((angle) => [Math.cos(angle) * radius, Math.sin(angle) * radius]);
  const ordered: LabelledPoints = {
    points: [...circle(outer, 1), ...circle(examples - outer, innerRadius)],
    labels: Array.from({ length: examples }, (_, example) => (example < outer ? 0 : 1)),
  };
  return datasetOfPoints(withNoise(shuffled(ordered, random), noise, random), { kind: 'binary' });
}
