import { describe, expect, it } from 'vitest';
import { Features } from './features/features.ts';
import { makeFlower } from './flower.ts';
import { gridPoints, planeOf } from './plane.ts';

const labelKind = { kind: 'binary' } as const;

describe('planeOf', () => {
  it('is the range of both features with a margin', () => {
    const features = Float64Array.of(0, 100, 50, -2, 3, 8);
    expect(
      planeOf({ features: Features.ofMatrix(features, 3), featureShape: [2], examples: 3, labels: new Float64Array(3), labelKind }),
    ).toEqual({
      left: -8,
      right: 108,
      bottom: -2.8,
      top: 8.8,
    });
  });

  it('has a size even where all examples are the same', () => {
    const features = Float64Array.of(5, 5, -1, -1);
    expect(
      planeOf({ features: Features.ofMatrix(features, 2), featureShape: [2], examples: 2, labels: new Float64Array(2), labelKind }),
    ).toEqual({
      left: 4,
      right: 6,
      bottom: -2,
      top: 0,
    });
  });

  it('does not exist for other numbers of features, nor for pictures of two pixels', () => {
    const flower = makeFlower(4, 1);
    expect(planeOf({ ...flower, featureShape: [1, 2] })).toBeNull();
    expect(planeOf({ ...flower, featureShape: [8] })).toBeNull();
  });
});

describe('gridPoints', () => {
  it('gives the middles of cells from the upper left one on, row by row', () => {
    expect([...gridPoints({ left: 0, right: 4, bottom: 0, top: 2 }, 2, 2)]).toEqual([1, 3, 1, 3, 1.5, 1.5, 0.5, 0.5]);
  });
});
