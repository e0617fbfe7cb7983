import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPreviewSchema, previewLimits } from '../../shared/ipc/data-preview.ts';
import { Features } from './features/features.ts';
import { makeFlower } from './flower.ts';
import { makeDataset } from './make-dataset.ts';
import { previewData } from './preview-data.ts';

describe('previewData', () => {
  it('gives points of both classes, spread over all examples, within the plane', () => {
    const flower = makeFlower(1000, 1);
    const { points, pictures } = dataPreviewSchema.parse(previewData(flower));
    if (!points) throw new Error('no points');
    expect(pictures).toBeNull();
    expect(points.classes).toBe(2);
    expect(points.x).toHaveLength(previewLimits.points);
    expect(points.labels.filter((label) => label === 1)).toHaveLength(previewLimits.points / 2);
    expect(points.x[1]).toBe(Math.fround(flower.features.at(0, 2)));
    expect(points.y[1]).toBe(Math.fround(flower.features.at(1, 2)));
    const { left, right, bottom, top } = points.plane;
    expect(points.x.every((x) => x > left && x < right)).toBe(true);
    expect(points.y.every((y) => y > bottom && y < top)).toBe(true);
  });

  it('gives all points where there are few', () => {
    expect(previewData(makeFlower(10, 1)).points?.labels).toHaveLength(10);
  });

  it('names the class of one-hot labels', () => {
    const labels = Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0);
    const dataset = {
      features: Features.ofMatrix(new Float64Array(6), 3),
      featureShape: [2],
      examples: 3,
      labels,
      labelKind: { kind: 'classes', count: 3 },
    } as const;
    expect(previewData(dataset).points).toMatchObject({ labels: Float32Array.of(2, 0, 1), classes: 3 });
  });

  it('gives pictures of digits as they are in the data', async () => {
    const digits = await makeDataset({ kind: 'digits' }, join(import.meta.dirname, '../../../assets'));
    if (!digits.ok) throw new Error('the digits are not there');
    const { points, pictures } = dataPreviewSchema.parse(previewData(digits.value));
    expect(points).toBeNull();
    expect(pictures).toMatchObject({ images: previewLimits.pictures, rows: 8, columns: 8 });
    const second = Math.floor(1797 / previewLimits.pictures);
    expect(pictures?.values[64 + 20]).toBe(Math.fround(digits.value.features.at(20, second)));
  });

  it('gives large colour pictures smaller, in their colours', () => {
    const pixels = 64 * 64;
    const features = Float64Array.from({ length: pixels * 3 }, (_, index) => index % 3);
    const dataset = {
      features: Features.ofMatrix(features, 1),
      featureShape: [64, 64, 3],
      examples: 1,
      labels: new Float64Array(1),
      labelKind: { kind: 'binary' },
    } as const;
    const { pictures } = previewData(dataset);
    expect(pictures).toMatchObject({ images: 1, rows: 32, columns: 32, channels: 3 });
    expect(pictures?.values.every((value, index) => value === index % 3)).toBe(true);
  });
});
