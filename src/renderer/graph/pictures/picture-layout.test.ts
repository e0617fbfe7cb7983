import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, pictureLayout, pictureWidth } from './picture-layout.ts';

const layoutOf = (images: number) => pictureLayout({ content: 'regions', images });

describe('the layout of pictures in a node', () => {
  it('gives one picture all the width, a few a row, many two rows', () => {
    expect(layoutOf(1)).toEqual({ height: 44, tiles: [{ x: 0, y: 0, width: pictureWidth, height: 44 }] });
    expect(layoutOf(4)).toMatchObject({ height: 33 });
    expect(layoutOf(16).tiles.filter(({ y }) => y === 0)).toHaveLength(8);
    expect(pictureLayout({ content: 'points', images: 1 })).toMatchObject({ height: 72 });
  });

  it('keeps all pictures within the node and apart from each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (images) => {
        const { tiles, height } = layoutOf(images);
        expect(tiles).toHaveLength(images);
        for (const [index, a] of tiles.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(pictureWidth + 1e-9);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of tiles.slice(index + 1)) {
            expect(a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps the shape of pictures', () => {
    expect(fitted({ x: 10, y: 0, width: 40, height: 20 }, 8, 8)).toEqual({ x: 20, y: 0, width: 20, height: 20 });
    expect(fitted({ x: 0, y: 0, width: 20, height: 20 }, 1, 2)).toEqual({ x: 0, y: 5, width: 20, height: 10 });
  });
});
