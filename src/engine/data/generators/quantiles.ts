import { labelsOfClasses } from '../../../shared/spec/labels.ts';
import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { shuffled } from './labelled-points.ts';

/**
 * One normal cloud, parted into rings with as many points each: the numbers of scikit-learn's
 * `make_gaussian_quantiles(cov=noise, n_samples=m, n_classes=classes, random_state=RandomState(seed))`. X (2, m), Y (1, m) for two classes, (classes, m) one-hot for
 * more; 0 is the innermost. `noise`: variance of each coordinate.
 */
export function makeQuantiles(examples: number, noise: number, seed: number, classes: number): Dataset {
  const random = new RandomState(seed);
  const scale = Math.sqrt(noise);
  const points = Array.from({ length: examples }, () => [...random.randn(2)].map((draw) => draw * scale));
  const squaredRadius = ([x = 0, y = 0]: readonly number[]) => x * x + y * y;
  points.sort((a, b) => squaredRadius(a) - squaredRadius(b));
  const each = Math.floor(examples / classes);
  // What is left over belongs to the outermost ring.
  const labels = points.map((_, example) => Math.min(classes - 1, Math.floor(example / each)));
  return datasetOfPoints(shuffled({ points, labels }, random), labelsOfClasses(classes));
}
