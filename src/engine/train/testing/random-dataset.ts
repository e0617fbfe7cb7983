import { type DatasetSource, describeDataset } from '../../../shared/spec/dataset.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { Dataset } from '../../data/dataset.ts';
import { Features } from '../../data/features/features.ts';
import { RandomState } from '../../matrix/random.ts';
import { randomLabels } from '../../matrix/testing/random-labels.ts';

/** So many examples of the shape that a source describes: standard normal features and random labels. */
export function randomDataset(source: DatasetSource, examples: number, seed: number): Dataset {
  const { features, labels: labelKind } = describeDataset(source);
  const random = new RandomState(seed);
  return {
    features: Features.ofMatrix(random.randn(featureCount(features) * examples), examples),
    featureShape: features,
    examples,
    labels: randomLabels(labelRows(labelKind), examples, labelKind.kind === 'values', random),
    labelKind,
  };
}
