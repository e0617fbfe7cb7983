import type { LabelKind } from '../../../shared/spec/labels.ts';
import type { Dataset } from '../dataset.ts';
import { Features } from '../features/features.ts';
import { oneHot } from '../one-hot.ts';
import type { LabelledPoints } from './labelled-points.ts';

/** X (n_x, m) and Y (n_y, m) of generated points; of three or more classes Y is one-hot. */
export function datasetOfPoints({ points, labels }: LabelledPoints, labelKind: LabelKind): Dataset {
  const examples = points.length;
  const features = points[0]?.length ?? 1;
  const values = new Float64Array(features * examples);
  for (const [example, point] of points.entries()) {
    for (const [feature, coordinate] of point.entries()) values[feature * examples + example] = coordinate;
  }
  const y = Float64Array.from(labels);
  return {
    features: Features.ofMatrix(values, examples),
    featureShape: [features],
    examples,
    labels: labelKind.kind === 'classes' ? oneHot(y, labelKind.count) : y,
    labelKind,
  };
}
