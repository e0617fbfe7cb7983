import { describe, expect, it } from 'vitest';
import { middleSquare, pictureFeatures } from './picture-features.ts';

const pixels = Uint8ClampedArray.of(255, 0, 0, 255, 255, 255, 255, 255);

describe('the features of a picture', () => {
  it('are its colours, pixel by pixel', () => {
    expect(Array.from(pictureFeatures(pixels, { channels: 3, greatest: 255, isInverted: false }))).toEqual([255, 0, 0, 255, 255, 255]);
    expect(Array.from(pictureFeatures(pixels, { channels: 3, greatest: 1, isInverted: false }))).toEqual([1, 0, 0, 1, 1, 1]);
  });

  it('are its grey, or its ink', () => {
    const [red, white] = pictureFeatures(pixels, { channels: 1, greatest: 1, isInverted: false });
    expect(red).toBeCloseTo(0.299, 12);
    expect(white).toBeCloseTo(1, 12);
    expect(pictureFeatures(pixels, { channels: 1, greatest: 1, isInverted: true })[0]).toBeCloseTo(0.701, 12);
  });

  it('come from the square in its middle', () => {
    expect(middleSquare({ width: 300, height: 200 })).toEqual({ x: 50, y: 0, side: 200 });
    expect(middleSquare({ width: 20, height: 61 })).toEqual({ x: 0, y: 20, side: 20 });
  });
});
