import { describe, expect, it } from 'vitest';
import { Features } from '../../data/features/features.ts';
import { makeFlower } from '../../data/flower.ts';
import { planeOf } from '../../data/plane.ts';
import { someExamples } from '../../data/some-examples.ts';
import { randomDataset } from '../testing/random-dataset.ts';
import { expectValue } from '../testing/trainers.ts';
import { examplesOnPlane, planeFrame, pointsOnPlane } from './slice-plane.ts';

const flower = makeFlower(60, 3);
const wide = randomDataset({ kind: 'given', features: [4], labels: { kind: 'classes', count: 3 } }, 30, 8);
const features = (x: number, y: number, held: { feature: number; value: number }[] = []) => ({ kind: 'features', x, y, held }) as const;

describe('a plane of two features', () => {
  it('is the plane of the data where there are no others', () => {
    const frame = expectValue(planeFrame(features(0, 1), flower));
    expect(pointsOnPlane(frame, Float64Array.of(1, 2, 3, 4))).toEqual(Float64Array.of(1, 2, 3, 4));
    const { x, y, labels, area, classes, examples } = examplesOnPlane(frame, flower, flower);
    expect(x).toEqual(Float32Array.from(flower.features.matrix().subarray(0, 60)));
    expect(y).toEqual(Float32Array.from(flower.features.matrix().subarray(60)));
    expect(labels).toEqual(Float32Array.from(flower.labels));
    expect(area).toEqual(planeOf(flower));
    expect({ classes, examples }).toEqual({ classes: 2, examples: 60 });
  });

  it('holds the others at their means, or at values of one’s own', () => {
    const frame = expectValue(planeFrame(features(2, 0, [{ feature: 3, value: 7 }]), wide));
    const mean =
      wide.features
        .matrix()
        .subarray(30, 60)
        .reduce((sum, value) => sum + value, 0) / 30;
    expect(pointsOnPlane(frame, Float64Array.of(5, 6))).toEqual(Float64Array.of(6, mean, 5, 7));
    const { x, labels, classes } = examplesOnPlane(frame, wide, someExamples(wide, [4]));
    expect(x).toEqual(Float32Array.of(wide.features.matrix()[2 * 30 + 4] ?? 0));
    expect(labels[0]).toBe([0, 1, 2].find((row) => wide.labels[row * 30 + 4] === 1));
    expect(classes).toBe(3);
  });

  it('is refused where a feature is not there, is both axes, or is the only one', () => {
    const codes = (plane: Parameters<typeof planeFrame>[0], data = wide) => {
      const frame = planeFrame(plane, data);
      return frame.ok || frame.diagnostics.map(({ code }) => code);
    };
    expect(codes(features(0, 4))).toEqual(['GD604']);
    expect(codes(features(1, 1))).toEqual(['GD604']);
    expect(codes(features(0, 1, [{ feature: 9, value: 0 }]))).toEqual(['GD604']);
    expect(codes({ kind: 'principal' }, { ...flower, featureShape: [1], features: Features.ofMatrix(new Float64Array(60), 60) })).toEqual([
      'GD483',
    ]);
  });
});

describe('the principal plane', () => {
  it('gives back the coordinates of points that lie on it', () => {
    const frame = expectValue(planeFrame({ kind: 'principal' }, wide));
    const point = pointsOnPlane(frame, Float64Array.of(0.7, -1.3));
    const { x, y, variance } = examplesOnPlane(frame, wide, {
      ...wide,
      features: Features.ofMatrix(point, 1),
      examples: 1,
      labels: Float64Array.of(0, 1, 0),
    });
    expect(x[0]).toBeCloseTo(0.7, 6);
    expect(y[0]).toBeCloseTo(-1.3, 6);
    expect(variance?.[0]).toBeGreaterThan(variance?.[1] ?? 1);
  });
});
