import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DataPage, dataDescriptionSchema } from '../../../shared/ipc/data-description.ts';
import type { Dataset } from '../dataset.ts';
import { Features } from '../features/features.ts';
import { makeFlower } from '../flower.ts';
import { makeDataset } from '../make-dataset.ts';
import { describeData } from './describe-data.ts';

const start: DataPage = { part: 'train', firstExample: 0, firstFeature: 0 };
const digits = await makeDataset({ kind: 'digits' }, join(import.meta.dirname, '../../../../assets'));
if (!digits.ok) throw new Error('the digits are missing');

function described(train: Dataset, page: Partial<DataPage> = {}, test: Dataset | null = null) {
  return dataDescriptionSchema.parse(describeData({ train, dev: null, test }, { ...start, ...page }, []));
}

describe('a described dataset', () => {
  it('has the first examples with their classes, and every class with its examples', () => {
    const flower = makeFlower(400, 1);
    const { rows, classes, columns, examples, pictures, targets } = described(flower);
    expect(rows).toHaveLength(50);
    expect(rows[3]).toEqual({ features: [flower.features.at(0, 3), flower.features.at(1, 3)], labels: [flower.labels[3]] });
    expect(classes).toEqual([
      { class: 0, name: null, examples: 200 },
      { class: 1, name: null, examples: 200 },
    ]);
    expect(columns.map(({ index, histogram }) => [index, histogram.length])).toEqual([
      [0, 20],
      [1, 20],
    ]);
    expect([examples, pictures, targets]).toEqual([{ train: 400, dev: null, test: null }, null, []]);
  });

  it('has pages of examples and of features, the last one where more is asked for', () => {
    expect(described(makeFlower(120, 1), { firstExample: 1e6, firstFeature: 1e6 })).toMatchObject({
      page: { firstExample: 100, firstFeature: 0 },
    });
    expect(described(makeFlower(120, 1), { firstExample: 100 }).rows).toHaveLength(20);
    expect(described(digits.value, { firstFeature: 40 }).columns.map(({ index }) => index)).toEqual(
      Array.from({ length: 24 }, (_, index) => 40 + index),
    );
  });

  it('shows pictures, 60 a page, with the classes they are of', () => {
    const { pictures, rows, classes } = described(digits.value, { firstExample: 60 });
    expect(pictures).toMatchObject({ images: 60, rows: 8, columns: 8, channels: 1 });
    expect(rows).toHaveLength(60);
    const { features } = digits.value;
    const brightness = Array.from({ length: 64 }, (_, pixel) => Math.round(255 * features.at(pixel, 61)));
    expect([...(pictures?.values ?? [])].slice(64, 128)).toEqual(brightness);
    expect(classes?.map((each) => each.examples)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  });

  it('shows colours, pooled', () => {
    // One picture of 96×96 pixels that is red on the left and blue on the right.
    const colours = Float64Array.from({ length: 96 * 96 * 3 }, (_, index) => {
      const [column, channel] = [Math.floor(index / 3) % 96, index % 3];
      return channel === (column < 48 ? 0 : 2) ? 1 : 0;
    });
    const picture: Dataset = {
      features: Features.ofMatrix(colours, 1),
      featureShape: [96, 96, 3],
      examples: 1,
      labels: Float64Array.of(1),
      labelKind: { kind: 'binary' },
    };
    const { pictures } = described(picture);
    expect(pictures).toMatchObject({ images: 1, rows: 48, columns: 48, channels: 3 });
    expect([...(pictures?.values ?? [])].slice(0, 3)).toEqual([255, 0, 0]);
    expect([...(pictures?.values ?? [])].slice(-3)).toEqual([0, 0, 255]);
  });

  it('has numbers to predict as figures, and the test part by itself', () => {
    const part = (values: readonly number[]): Dataset => ({
      features: Features.ofMatrix(values, values.length),
      featureShape: [1],
      examples: values.length,
      labels: Float64Array.from(values, (value) => 10 * value),
      labelKind: { kind: 'values', rows: 1 },
      featureNames: ['size'],
    });
    const { targets, classes, columns, rows, examples } = described(part([1, 2, 3]), { part: 'test' }, part([4, 6]));
    expect(targets).toMatchObject([{ least: 40, greatest: 60, mean: 50, deviation: 10 }]);
    expect(columns).toMatchObject([{ name: 'size', least: 4 }]);
    expect([classes, examples]).toEqual([null, { train: 3, dev: null, test: 2 }]);
    expect(rows).toEqual([
      { features: [4], labels: [40] },
      { features: [6], labels: [60] },
    ]);
  });
});
