import { describe, expect, it } from 'vitest';
import type { SlicePlane } from '../../../shared/ipc/boundary.ts';
import type { Dataset } from '../../data/dataset.ts';
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

const look = (plane: SlicePlane, output = 0) => ({ plane, output });
const nothing = { part: 'train', examples: 0, x: new Float32Array(), y: new Float32Array(), labels: new Float32Array() };

describe('a plane of two features', () => {
  it('is the plane of the data where there are no others', () => {
    const frame = expectValue(planeFrame(features(0, 1), flower));
    expect(pointsOnPlane(frame, Float64Array.of(1, 2, 3, 4))).toEqual(Float64Array.of(1, 2, 3, 4));
    const { layers, area, classes } = examplesOnPlane(frame, look(features(0, 1)), [{ part: 'train', dataset: flower }]);
    const { x, y, labels, examples } = layers[0] ?? nothing;
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
    const { layers, classes } = examplesOnPlane(frame, look(features(2, 0)), [
      { part: 'train', dataset: wide },
      { part: 'test', dataset: someExamples(wide, [4]) },
    ]);
    expect(layers.map(({ part, examples }) => [part, examples])).toEqual([
      ['train', 30],
      ['test', 1],
    ]);
    const { x, labels } = layers[1] ?? nothing;
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
    const one = { ...wide, features: Features.ofMatrix(point, 1), examples: 1, labels: Float64Array.of(0, 1, 0) };
    const { layers, variance } = examplesOnPlane(frame, look({ kind: 'principal' }), [
      { part: 'train', dataset: wide },
      { part: 'dev', dataset: one },
    ]);
    const { x, y } = layers[1] ?? nothing;
    expect(x[0]).toBeCloseTo(0.7, 6);
    expect(y[0]).toBeCloseTo(-1.3, 6);
    expect(variance?.[0]).toBeGreaterThan(variance?.[1] ?? 1);
  });
});

describe('a curve over one feature', () => {
  const line = (labelKind: Dataset['labelKind'], labels: readonly number[]): Dataset => ({
    features: Features.ofMatrix(Float64Array.of(1, 2, 3), 3),
    featureShape: [1],
    examples: 3,
    labels: Float64Array.from(labels),
    labelKind,
  });
  const seen = (dataset: Dataset, output = 0) => {
    const frame = expectValue(planeFrame({ kind: 'curve' }, dataset));
    const { layers, area } = examplesOnPlane(frame, look({ kind: 'curve' }, output), [{ part: 'train', dataset }]);
    return { area, ...(layers[0] ?? nothing) };
  };

  it('has the points of its feature, and what ŷ should be upwards', () => {
    const numbers = seen(line({ kind: 'values', rows: 2 }, [0, 0, 0, 5, 7, 15]), 1);
    expect([...numbers.x]).toEqual([1, 2, 3]);
    expect([...numbers.y]).toEqual([5, 7, 15]);
    expect([...numbers.labels]).toEqual([5, 7, 15]);
    expect(numbers.area).toEqual({ left: 0.84, right: 3.16, bottom: 4.2, top: 15.8 });
    const frame = expectValue(planeFrame({ kind: 'curve' }, line({ kind: 'binary' }, [0, 1, 1])));
    expect(pointsOnPlane(frame, Float64Array.of(4, 5, 0, 9))).toEqual(Float64Array.of(4, 5));
  });

  it('goes from 0 to 1 where there are classes', () => {
    const binary = seen(line({ kind: 'binary' }, [0, 1, 1]));
    expect([...binary.y]).toEqual([0, 1, 1]);
    expect([binary.area.bottom, binary.area.top]).toEqual([-0.08, 1.08]);
    const three = seen(line({ kind: 'classes', count: 3 }, [1, 0, 0, 0, 1, 0, 0, 0, 1]));
    expect([...three.y]).toEqual([1, 1, 1]);
    expect([...three.labels]).toEqual([0, 1, 2]);
  });

  it('is refused over several features', () => {
    expect(planeFrame({ kind: 'curve' }, wide)).toMatchObject({ ok: false });
  });
});
