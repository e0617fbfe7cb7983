import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { LabelKind } from '../../../../shared/spec/labels.ts';
import { equalShapes, formatFeatures } from '../../../../shared/spec/shape.ts';
import type { Dataset } from '../../dataset.ts';
import { labelsFromArray } from '../../labels-from-array.ts';
import { elementCount, formatArrayShape } from '../../numeric-array.ts';
import { labelsOfNumbers, numberedClasses } from '../class-labels.ts';
import type { ImportFile } from '../import-file.ts';
import type { ImportWork } from '../import-work.ts';
import type { ImportedParts } from '../imported-parts.ts';
import { closeArrayFiles, type OpenArrayFile, openArrayFiles } from './open-arrays.ts';
import { type ReadFeatures, readFeatures } from './read-features.ts';
import { readWhole, type StoredArray } from './stored-array.ts';
import type { ArraysPlan } from './suggest-arrays-plan.ts';

/**
 * Reads arrays by a plan, of which test data may be a part. Fails with GD103 (train and test of other shapes), GD403 (X and Y of other m), GD404 (NaN or
 * infinity), GD405 and GD407 (labels), GD505, GD507, GD508 (no such array), GD509, GD530, GD532 (classes).
 */
export async function importArrays(files: readonly ImportFile[], plan: ArraysPlan, work: ImportWork): Promise<Result<ImportedParts>> {
  const open = await openArrayFiles(files);
  if (!open.ok) return open;
  try {
    return await readParts(open.value, plan, work);
  } finally {
    await closeArrayFiles(open.value);
  }
}

interface Arrays {
  readonly x: StoredArray;
  readonly y: StoredArray;
}

async function readParts(files: readonly OpenArrayFile[], plan: ArraysPlan, work: ImportWork): Promise<Result<ImportedParts>> {
  const trainArrays = findPair(files, plan);
  if (!trainArrays.ok) return trainArrays;
  const testArrays = plan.test ? findPair(files, plan.test) : success(null);
  if (!testArrays.ok) return testArrays;
  const total = [trainArrays.value, testArrays.value].reduce((sum, arrays) => sum + (arrays ? elementCount(arrays.x.shape) : 0), 0);
  let done = 0;
  const onRead = (numbers: number) => {
    done += numbers;
    work.onProgress(done, total);
  };
  const read = ({ x }: Arrays) => readFeatures(x, plan.examplesAxis, plan.scale, work, onRead);
  const train = await read(trainArrays.value);
  if (!train.ok) return train;
  const test = testArrays.value ? await read(testArrays.value) : success(null);
  if (!test.ok) return test;
  if (test.value && !equalShapes(train.value.featureShape, test.value.featureShape)) {
    const [features, expected] = [test.value, train.value].map(({ featureShape }) => formatFeatures(featureShape));
    return failure(diagnose('GD103', { features: features ?? '', expected: expected ?? '' }));
  }
  const labelled = await addLabels(
    { arrays: trainArrays.value, read: train.value },
    testArrays.value && test.value ? { arrays: testArrays.value, read: test.value } : null,
    plan,
  );
  if (!labelled.ok) return labelled;
  const classNames = namesOf(files, labelled.value);
  const named = (dataset: Dataset): Dataset => (classNames ? { ...dataset, classNames } : dataset);
  const { datasets } = labelled.value;
  return success({
    train: named(datasets.train),
    test: datasets.test ? named(datasets.test) : null,
    featureNames: null,
    classNames,
    warnings: [],
  });
}

/** Features with the array of their labels. */
interface Part {
  readonly arrays: Arrays;
  readonly read: ReadFeatures;
}

interface Labelled {
  readonly datasets: { readonly train: Dataset; readonly test: Dataset | null };
  /** The numbers of the classes as text, where labels are a number each. */
  readonly numbers: readonly string[] | null;
}

async function addLabels(train: Part, test: Part | null, plan: ArraysPlan): Promise<Result<Labelled>> {
  const trainLabels = await readLabels(train, plan);
  if (!trainLabels.ok) return trainLabels;
  const testLabels = test ? await readLabels(test, plan) : success(null);
  if (!testLabels.ok) return testLabels;
  const { rows, values } = trainLabels.value;
  if (testLabels.value && testLabels.value.rows !== rows) {
    const shape = formatArrayShape(test?.arrays.y.shape ?? []);
    return failure(diagnose('GD407', { file: test?.arrays.y.name ?? '', shape, expected: `(m, ${rows})` }));
  }
  const datasetOf = ({ read }: Part, labels: Float64Array, labelKind: LabelKind): Dataset => ({ ...read, labels, labelKind });
  const isNumbered = plan.labelType === 'classes' && rows === 1;
  if (!isNumbered) {
    const { kind } = trainLabels.value;
    const datasets = {
      train: datasetOf(train, values, kind),
      test: test && testLabels.value ? datasetOf(test, testLabels.value.values, kind) : null,
    };
    return success({ datasets, numbers: null });
  }
  const classes = numberedClasses(train.arrays.y.name, values, testLabels.value?.values ?? null);
  if (!classes.ok) return classes;
  const { kind, names } = classes.value;
  const datasets = {
    train: datasetOf(train, labelsOfNumbers(values, classes.value), kind),
    test: test && testLabels.value ? datasetOf(test, labelsOfNumbers(testLabels.value.values, classes.value), kind) : null,
  };
  return success({ datasets, numbers: names });
}

/** Labels as they stand in their array: Y (rows, m). */
interface ReadLabels {
  readonly rows: number;
  readonly values: Float64Array;
  readonly kind: LabelKind;
}

async function readLabels({ arrays: { x, y }, read }: Part, { examplesAxis, labelType }: ArraysPlan): Promise<Result<ReadLabels>> {
  const array = await readWhole(y);
  if (!array.ok) return array;
  const rows = labelRowsOf(y.shape, read.examples, examplesAxis);
  const kind: LabelKind = labelType === 'classes' && rows > 1 ? { kind: 'classes', count: rows } : { kind: 'values', rows };
  const given = { name: y.name, array: array.value };
  const named = { examples: read.examples, name: `${x.name} ${formatArrayShape(x.shape)}` };
  const labels = labelsFromArray(given, examplesAxis, kind, named);
  return labels.ok ? success({ rows, values: labels.value, kind }) : labels;
}

/** Rows of Y: one where a label is a number, else as many as the other axis of its array has places. */
function labelRowsOf(shape: readonly number[], examples: number, axis: ExamplesAxisOf): number {
  const [first = 1, second = 1] = shape;
  if (shape.length !== 2 || (first * second === examples && (first === 1 || second === 1))) return 1;
  return Math.max(1, axis === 'first' ? second : first);
}

type ExamplesAxisOf = ArraysPlan['examplesAxis'];

function findPair(files: readonly OpenArrayFile[], pair: Pick<ArraysPlan, 'x' | 'y'>): Result<Arrays> {
  const x = findArray(files, pair.x);
  if (!x.ok) return x;
  const y = findArray(files, pair.y);
  return y.ok ? success({ x: x.value, y: y.value }) : y;
}

function findArray(files: readonly OpenArrayFile[], { file: id, key }: ArraysPlan['x']): Result<StoredArray> {
  const file = files.find((candidate) => candidate.id === id);
  const array = file?.arrays.find((candidate) => candidate.key === key);
  if (array) return success(array);
  const keys = file?.arrays.map((candidate) => candidate.key).join(', ') ?? '';
  return failure(diagnose('GD508', { file: file?.file ?? '', key, keys }));
}

/** Names of the classes: those that a file gives, else their numbers where these are not simply 0, 1, 2 …; null where there is nothing to say. */
function namesOf(files: readonly OpenArrayFile[], { numbers, datasets }: Labelled): readonly string[] | null {
  const { labelKind } = datasets.train;
  if (labelKind.kind === 'values') return null;
  const count = labelKind.kind === 'binary' ? 2 : labelKind.count;
  const given = files.find(({ classNames }) => classNames !== null)?.classNames;
  const places = numbers?.map(Number) ?? Array.from({ length: count }, (_, place) => place);
  if (given && places.every((place) => given[place] !== undefined)) return places.map((place) => given[place] ?? '');
  return numbers?.every((number, place) => Number(number) === place) ? null : numbers;
}
