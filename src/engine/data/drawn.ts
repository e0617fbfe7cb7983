import type { DrawnPoint } from '../../shared/spec/datasets/drawn.ts';
import { labelsOfClasses } from '../../shared/spec/labels.ts';
import type { Dataset } from './dataset.ts';
import { datasetOfPoints } from './generators/dataset-of-points.ts';

/** Points that a person has drawn, in the order in which they were placed. X (2, m), Y (1, m) for two classes, (classes, m) one-hot for more. */
export function datasetOfDrawn(points: readonly DrawnPoint[]): Dataset {
  const labels = points.map(([, , label]) => label);
  return datasetOfPoints(
    { points: points.map(([x, y]) => [x, y]), labels },
    labelsOfClasses(Math.max(2, ...labels.map((label) => label + 1))),
  );
}
