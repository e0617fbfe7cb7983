import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockWidth, frameAround, placeOfBlock, placeOfFrame } from './group-place.ts';

const row = [
  { id: 'a', position: { x: 0, y: 50 } },
  { id: 'b', position: { x: 240, y: 50 } },
];
const coordinate = fc.integer({ min: -10_000, max: 10_000 });
const members = fc.uniqueArray(fc.record({ id: fc.string(), position: fc.record({ x: coordinate, y: coordinate }) }), {
  minLength: 1,
  selector: ({ id }) => id,
});

describe('the place of a group', () => {
  it('is around its layers, with a title above them', () => {
    const sizes = new Map([['b', { width: 160, height: 120 }]]);
    expect(frameAround(row, sizes)).toEqual({ x: -20, y: 10, width: 440, height: 180 });
  });

  it('folded, is in the middle of its layers and at their height', () => {
    expect(placeOfBlock(row)).toEqual({ x: 200 - blockWidth / 2, y: 50 });
  });

  it('follows its layers: all of them moved, it is moved as far', () => {
    fc.assert(
      fc.property(members, coordinate, coordinate, (placed, dx, dy) => {
        const moved = placed.map(({ id, position: { x, y } }) => ({ id, position: { x: x + dx, y: y + dy } }));
        for (const place of [placeOfFrame, placeOfBlock]) {
          const { x, y } = place(placed);
          expect(place(moved)).toEqual({ x: x + dx, y: y + dy });
        }
      }),
    );
  });

  it('is such that the frame holds every layer', () => {
    fc.assert(
      fc.property(members, (placed) => {
        const frame = frameAround(placed, new Map(placed.map(({ id }) => [id, { width: 160, height: 300 }])));
        for (const { position } of placed) {
          expect(position.x).toBeGreaterThan(frame.x);
          expect(position.y).toBeGreaterThan(frame.y);
          expect(position.x + 160).toBeLessThan(frame.x + frame.width);
          expect(position.y + 300).toBeLessThan(frame.y + frame.height);
        }
      }),
    );
  });
});
