import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFeatures } from '../../shared/spec/shape.ts';
import { parseShape } from './parse-shape.ts';

describe('the shape of one example', () => {
  it.each([
    ['12288', [12288]],
    ['64×64×3', [64, 64, 3]],
    ['64x64x3', [64, 64, 3]],
    ['64 X 64 X 3', [64, 64, 3]],
    ['64*64*3', [64, 64, 3]],
    ['64, 64, 3', [64, 64, 3]],
    ['64,64,3', [64, 64, 3]],
    ['(64, 64, 3)', [64, 64, 3]],
    ['28 28', [28, 28]],
    ['６４＊６４', [64, 64]],
    ['64、64', [64, 64]],
    ['(12288, m)', [12288]],
    ['100,000', [100_000]],
    ['1,048,576', [1_048_576]],
  ])('%s is read', (text, expected) => {
    expect(parseShape(text)).toEqual({ value: expected });
  });

  it.each([
    ['', 'not-a-shape'],
    ['64×', 'not-a-shape'],
    ['64×-3', 'not-a-shape'],
    ['64.5', 'not-a-shape'],
    ['0', 'not-a-shape'],
    ['many', 'not-a-shape'],
    ['12,288', 'ambiguous'],
    ['224,224,224', 'ambiguous'],
    ['2×2×2×2×2', 'too-many-dimensions'],
    ['100000×100000', 'too-large'],
  ])('"%s" is refused: %s', (text, problem) => {
    expect(parseShape(text)).toEqual({ problem });
  });

  it('as the window writes it is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }), (shape) => {
        expect(parseShape(formatFeatures(shape))).toEqual({ value: shape });
      }),
    );
  });
});
