import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import { type FeatureShape, featureCount, formatFeatures } from '../../shared/spec/shape.ts';
import type { Dataset } from './dataset.ts';
import type { ExamplesAxis } from './examples-axis.ts';
import type { Scale } from './features/scale.ts';
import { readFeatures } from './import/arrays/read-features.ts';
import type { StoredArray } from './import/arrays/stored-array.ts';
import type { ImportWork } from './import/import-work.ts';
import { labelsFromArray } from './labels-from-array.ts';
import { elementCount, formatArrayShape, type NamedArray } from './numeric-array.ts';

export interface GivenData {
  readonly x: StoredArray;
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
 * (another number of features), GD403 (X and Y of different m), GD404 (NaN or infinity), GD405 (label that is none), GD407 (shape of Y), GD505 (memory), GD507 (no examples), GD530 (cancelled).
 */
export async function datasetFromArrays(
  { x, y, examplesAxis, scale }: GivenData,
  expected: ExpectedData,
  work: ImportWork,
): Promise<Result<Dataset>> {
  const { shape } = x;
  const total = elementCount(shape);
  const examples = (examplesAxis === 'first' ? shape[0] : shape[shape.length - 1]) ?? 0;
  if (shape.length === 0) return failure(diagnose('GD507', { file: x.name, problem: 'scalar', value: '' }));
  if (total === 0) return failure(diagnose('GD507', { file: x.name, problem: 'empty', value: '' }));
  const count = featureCount(expected.featureShape);
  if (total !== count * examples) {
    const perExample = examplesAxis === 'first' ? shape.slice(1) : shape.slice(0, -1);
    const features = perExample.length > 0 ? formatFeatures(perExample) : '1';
    return failure(diagnose('GD103', { features, expected: formatFeatures(expected.featureShape) }));
  }
  let done = 0;
  const read = await readFeatures(x, examplesAxis, scale, work, (numbers) => {
    done += numbers;
    work.onProgress(done, total);
  });
  if (!read.ok) return read;
  const labels = labelsFromArray(y, examplesAxis, expected.labelKind, { examples, name: `${x.name} ${formatArrayShape(shape)}` });
  if (!labels.ok) return labels;
  return success({
    features: read.value.features,
    featureShape: expected.featureShape,
    examples,
    labels: labels.value,
    labelKind: expected.labelKind,
  });
}
