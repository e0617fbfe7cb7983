import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import { type FeatureShape, featureCount, formatFeatures } from '../../shared/spec/shape.ts';
import type { Dataset } from './dataset.ts';
import { type ExamplesAxis, examplesLast } from './examples-axis.ts';
import { Features } from './features/features.ts';
import type { Scale } from './features/scale.ts';
import { labelsFromArray } from './labels-from-array.ts';
import { firstNotFinite } from './not-finite.ts';
import { formatArrayShape, type NamedArray } from './numeric-array.ts';

export interface GivenData {
  readonly x: NamedArray;
  readonly y: NamedArray;
  /** Which axis of both arrays counts the examples. */
  readonly examplesAxis: ExamplesAxis;
  readonly scale: Scale;
}

/** What the network was drawn for. */
export interface ExpectedData {
  readonly featureShape: FeatureShape;
  readonly labelKind: LabelKind;
}

/**
 * Makes a dataset of arrays that a user gave. All axes of X but that of the examples are flattened row by row, as NumPy's reshape does. Fails with GD103
 * (another number of features), GD403 (X and Y of different m), GD404 (NaN or infinity), GD405 (label that is none), GD407 (shape of Y), GD507 (no examples).
 */
export function datasetFromArrays({ x, y, examplesAxis, scale }: GivenData, expected: ExpectedData): Result<Dataset> {
  const { shape } = x.array;
  const examples = (examplesAxis === 'first' ? shape[0] : shape[shape.length - 1]) ?? 0;
  if (shape.length === 0) return failure(diagnose('GD507', { file: x.name, problem: 'scalar', value: '' }));
  if (x.array.values.length === 0) return failure(diagnose('GD507', { file: x.name, problem: 'empty', value: '' }));
  const count = featureCount(expected.featureShape);
  if (x.array.values.length !== count * examples) {
    const perExample = examplesAxis === 'first' ? shape.slice(1) : shape.slice(0, -1);
    const features = perExample.length > 0 ? formatFeatures(perExample) : '1';
    return failure(diagnose('GD103', { features, expected: formatFeatures(expected.featureShape) }));
  }
  const features = examplesLast(x.array.values, count, examples, examplesAxis);
  const broken = firstNotFinite(features, examples) ?? scaleFeatures(features, examples, scale);
  if (broken) return failure(diagnose('GD404', { file: x.name, value: broken.value, example: broken.example, feature: broken.row }));
  const labels = labelsFromArray(y, examplesAxis, expected.labelKind, { examples, name: `${x.name} ${formatArrayShape(shape)}` });
  if (!labels.ok) return labels;
  return success({
    features: Features.ofMatrix(features, examples),
    featureShape: expected.featureShape,
    examples,
    labels: labels.value,
    labelKind: expected.labelKind,
  });
}

/** Scales features where they are; the first number that this pushes beyond all bounds, if any. */
function scaleFeatures(features: Float64Array, examples: number, { numerator, denominator }: Scale) {
  for (let index = 0; index < features.length; index += 1) features[index] = ((features[index] ?? 0) * numerator) / denominator;
  return firstNotFinite(features, examples);
}
