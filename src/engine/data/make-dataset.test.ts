import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DatasetSource, describeDataset, largestFeature } from '../../shared/spec/dataset.ts';
import { datasetDefinition, datasetKinds } from '../../shared/spec/datasets/dataset-catalog.ts';
import { labelRows } from '../../shared/spec/labels.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import type { Dataset } from './dataset.ts';
import { makeDataset } from './make-dataset.ts';
import { readArray } from './read-array.ts';
import { failureOf } from './testing/failures.ts';

const assets = join(import.meta.dirname, '../../../assets');
const reference = join(import.meta.dirname, '../../../tests/fixtures/reference/digits-64-32-16-10.npz');

const present = { features: [2], examples: 1, labels: { kind: 'binary' } } as const;
const initial = datasetKinds.filter((kind) => kind !== 'given').map((kind) => datasetDefinition(kind).initial(present) as DatasetSource);
const made: readonly DatasetSource[] = [
  ...initial,
  { kind: 'flower', examples: 401, seed: 1 },
  { kind: 'spiral', examples: 11, classes: 4, noise: 0, seed: 3 },
];

async function datasetOf(source: DatasetSource): Promise<Dataset> {
  const dataset = await makeDataset(source, assets);
  if (!dataset.ok) throw new Error('not made');
  return dataset.value;
}

describe('makeDataset', () => {
  it.each(made)('keeps what the spec says of %j', async (source) => {
    const { features, labels, featureShape, examples, labelKind, featureNames, classNames } = await datasetOf(source);
    const described = {
      features: featureShape,
      examples,
      labels: labelKind,
      ...(featureNames && { featureNames }),
      ...(classNames && { classNames }),
    };
    expect(described).toEqual(describeDataset(source));
    expect([features.count, features.examples]).toEqual([featureCount(featureShape), examples]);
    expect(labels).toHaveLength(labelRows(labelKind) * examples);
    expect(featureNames ?? features.feature(0)).toHaveLength(featureNames ? featureCount(featureShape) : examples);
    expect(features.matrix().every(Number.isFinite) && labels.every(Number.isFinite)).toBe(true);
  });

  it.each(made)('says about how large the features of %j are', async (source) => {
    const largest = (await datasetOf(source)).features.matrix().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const said = largestFeature(source) ?? Number.NaN;
    expect(largest / said).toBeGreaterThan(0.5);
    expect(largest / said).toBeLessThan(1.5);
  });

  it('has the flowers and tumours that the world knows', async () => {
    const iris = await datasetOf({ kind: 'iris' });
    const means = [0, 1, 2, 3].map((row) => iris.features.feature(row).reduce((sum, value) => sum + value, 0) / 150);
    expect(means.map((mean) => mean.toFixed(4))).toEqual(['5.8433', '3.0573', '3.7580', '1.1993']);
    expect([0, 50, 100].map((example) => iris.labels[example + 150 * (example / 50)])).toEqual([1, 1, 1]);
    const cancer = await datasetOf({ kind: 'breast_cancer' });
    expect(cancer.labels.reduce((sum, label) => sum + label, 0)).toBe(357);
    expect([cancer.features.at(0, 0), cancer.features.at(29, 0)]).toEqual([17.99, 0.1189]);
  });

  it('has the tumours of the reference, standardized there', async () => {
    const { features } = await datasetOf({ kind: 'breast_cancer' });
    const standardized = await readArray(join(import.meta.dirname, '../../../tests/fixtures/reference/cancer-logistic-30-1.npz#X'));
    expect(standardized.ok).toBe(true);
    if (!standardized.ok) return;
    const first = features.feature(0);
    const mean = first.reduce((sum, value) => sum + value, 0) / 569;
    const deviation = Math.sqrt(first.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 569);
    first.forEach((value, example) => {
      expect((value - mean) / deviation).toBeCloseTo(standardized.value.values[example] ?? Number.NaN, 10);
    });
  });

  it('has the digits of the reference, to the last bit', async () => {
    const digits = await makeDataset({ kind: 'digits' }, assets);
    if (!digits.ok) throw new Error('not made');
    expect(await readArray(`${reference}#X`)).toEqual({ ok: true, value: { shape: [64, 1797], values: digits.value.features.matrix() } });
    expect(await readArray(`${reference}#Y`)).toEqual({ ok: true, value: { shape: [10, 1797], values: digits.value.labels } });
  });

  it('says where bundled data is missing', async () => {
    expect(failureOf(await makeDataset({ kind: 'digits' }, join(assets, 'nowhere')))?.code).toBe('GD509');
  });

  it('has no data that is to be given', async () => {
    const source: DatasetSource = { kind: 'given', features: [64, 64, 3], labels: { kind: 'binary' } };
    expect(failureOf(await makeDataset(source, assets))).toEqual({ code: 'GD406', data: { features: '64×64×3' } });
  });
});
