import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, middleOf } from './box.ts';

const coordinate = fc.integer({ min: -10_000, max: 10_000 });
const size = fc.integer({ min: 0, max: 500 });
const box: fc.Arbitrary<Box> = fc.record({ x: coordinate, y: coordinate, width: size, height: size });

const holds = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

describe('the box around boxes', () => {
  it('holds each of them and touches one on every side', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), (boxes) => {
        const around = boxAround(boxes);
        if (!around) throw new Error('no box');
        expect(boxes.every((inner) => holds(around, inner))).toBe(true);
        expect(boxes.some(({ x }) => x === around.x)).toBe(true);
        expect(boxes.some(({ y }) => y === around.y)).toBe(true);
        expect(boxes.some(({ x, width }) => x + width === around.x + around.width)).toBe(true);
        expect(boxes.some(({ y, height }) => y + height === around.y + around.height)).toBe(true);
      }),
    );
  });

  it('has its middle inside', () => {
    fc.assert(fc.property(box, (one) => holds(one, { ...middleOf(one), width: 0, height: 0 })));
  });

  it('is none around nothing', () => {
    expect(boxAround([])).toBeNull();
  });
});
