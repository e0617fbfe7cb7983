import { labelsOfClasses } from '../../../shared/spec/labels.ts';
import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { type LabelledPoints, shuffled } from './labelled-points.ts';

/** Centres lie in a square from −10 to 10. */
const reach = 10;

/**
 * Round clouds of points, a class each: the numbers of scikit-learn's `make_blobs(m, centers=classes, cluster_std=noise, random_state=RandomState(seed))`.
 * X (2, m), Y (1, m) for two classes, (classes, m) one-hot for more. `noise`: standard deviation of a cloud.
 */
export function makeBlobs(examples: number, noise: number, seed: number, classes: number): Dataset {
  const random = new RandomState(seed);
  const normal = () => random.randn(1)[0] ?? 0;
  const centres = Array.from({ length: classes }, () => [...random.rand(2)].map((draw) => -reach + 2 * reach * draw));
  const each = Math.floor(examples / classes);
  const points: number[][] = [];
  const labels: number[] = [];
  for (const [label, centre] of centres.entries()) {
    const count = each + (label < examples % classes ? 1 : 0);
    for (let point = 0; point < count; point += 1) {
      points.push(centre.map((coordinate) => coordinate + noise * normal()));
      labels.push(label);
    }
  }
  const ordered: LabelledPoints = { points, labels };
  return datasetOfPoints(shuffled(ordered, random), labelsOfClasses(classes));
}
