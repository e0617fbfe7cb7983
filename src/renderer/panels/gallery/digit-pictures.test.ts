import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitPictures, digitSheet } from './digit-pictures.ts';

describe('the digits in pictures', () => {
  it('are the first ten of the bundled data', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../../assets/datasets/digits/digits-x.npy'));
    const pixels = file.subarray(10 + file.readUInt16LE(8));
    const bundled = digitPictures.map((_, index) =>
      [...pixels.subarray(64 * index, 64 * (index + 1))].map((grey) => grey.toString(17)).join(''),
    );
    expect(digitPictures).toEqual(bundled);
  });

  it('are drawn grey value by grey value, each pixel with ink once', () => {
    const levels = digitSheet(4, 2);
    const squares = levels.flatMap(({ path }) => path.match(/M\d+ \d+/g) ?? []);
    expect(squares).toHaveLength([...digitPictures.slice(0, 4).join('')].filter((digit) => digit !== '0').length);
    expect(new Set(squares).size).toBe(squares.length);
    expect(Math.max(...levels.map(({ opacity }) => opacity))).toBe(1);
    expect(squares).toContain('M12 0');
    expect(squares.every((square) => /^M(\d|1[0-6]) (\d|1[0-6])$/.test(square))).toBe(true);
  });
});
