import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DatasetSource, describeDataset, labelRows } from '../../shared/spec/dataset.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import { makeDataset } from './make-dataset.ts';
import { readArray } from './read-array.ts';
import { failureOf } from './testing/failures.ts';

const assets = join(import.meta.dirname, '../../../assets');
const reference = join(import.meta.dirname, '../../../tests/fixtures/reference/digits-64-32-16-10.npz');

describe('makeDataset', () => {
  it.each<DatasetSource>([{ kind: 'flower', examples: 401, seed: 1 }, { kind: 'digits' }])(
    'keeps what the spec says of %j',
    async (source) => {
      const made = await makeDataset(source, assets);
      if (!made.ok) throw new Error('not made');
      const { features, labels, featureShape, examples, labelKind } = made.value;
      expect({ features: featureShape, examples, labels: labelKind }).toEqual(describeDataset(source));
      expect(features).toHaveLength(featureCount(featureShape) * examples);
      expect(labels).toHaveLength(labelRows(labelKind) * examples);
    },
  );

  it('has the digits of the reference, to the last bit', async () => {
    const digits = await makeDataset({ kind: 'digits' }, assets);
    if (!digits.ok) throw new Error('not made');
    expect(await readArray(`${reference}#X`)).toEqual({ ok: true, value: { shape: [64, 1797], values: digits.value.features } });
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
