import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePicture } from './decode-picture.ts';
import { exifOrientation, upright } from './orientation.ts';

const fixture = join(import.meta.dirname, '../../../../../tests/fixtures/import/pictures/classes/dogs/baseline.jpg');

/** A JPEG file with a segment behind its first marker, in which a camera says how it was held. */
function held(jpeg: Uint8Array, orientation: number, isLittle: boolean): Uint8Array {
  const segment = new DataView(new ArrayBuffer(36));
  segment.setUint16(0, 0xffe1);
  segment.setUint16(2, 34);
  segment.setUint32(4, 0x45786966);
  segment.setUint16(10, isLittle ? 0x4949 : 0x4d4d);
  segment.setUint16(12, 42, isLittle);
  segment.setUint32(14, 8, isLittle);
  segment.setUint16(18, 1, isLittle);
  segment.setUint16(20, 0x0112, isLittle);
  segment.setUint16(22, 3, isLittle);
  segment.setUint32(24, 1, isLittle);
  segment.setUint16(28, orientation, isLittle);
  return Uint8Array.from([...jpeg.subarray(0, 2), ...new Uint8Array(segment.buffer), ...jpeg.subarray(2)]);
}

describe('how a camera was held', () => {
  it('is read in both byte orders, and is upright where nothing is said', async () => {
    const jpeg = await readFile(fixture);
    expect(exifOrientation(jpeg)).toBe(1);
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(exifOrientation(held(jpeg, orientation, true))).toBe(orientation);
      expect(exifOrientation(held(jpeg, orientation, false))).toBe(orientation);
    }
    expect(exifOrientation(held(jpeg, 77, true))).toBe(1);
    for (let length = 2; length < 40; length += 1) expect(exifOrientation(held(jpeg, 6, true).subarray(0, length))).toBeLessThanOrEqual(8);
  });

  it('turns a decoded picture: what was stored lying is seen upright', async () => {
    const jpeg = await readFile(fixture);
    const [stored, turned] = [decodePicture(jpeg, 'a.jpg'), decodePicture(held(jpeg, 6, true), 'b.jpg')];
    if (!stored.ok || !turned.ok) throw new Error('not decoded');
    expect([turned.value.width, turned.value.height]).toEqual([stored.value.height, stored.value.width]);
    // The first row of the file is the right side.
    const pixel = ({ rgba, width }: typeof stored.value, x: number, y: number) => [
      ...rgba.slice(4 * (y * width + x), 4 * (y * width + x) + 3),
    ];
    expect(pixel(turned.value, turned.value.width - 1, 0)).toEqual(pixel(stored.value, 0, 0));
    expect(pixel(turned.value, turned.value.width - 1, turned.value.height - 1)).toEqual(pixel(stored.value, stored.value.width - 1, 0));
  });

  it('is one of eight', () => {
    // a b
    // c d
    // e f
    const letters = [...'abcdef'];
    const picture = { width: 2, height: 3, rgba: Uint8Array.from(letters.flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])) };
    const seen = (orientation: number) => {
      const { width, rgba } = upright(picture, orientation);
      const text = letters.map((_, index) => String.fromCharCode(rgba[4 * index] ?? 0)).join('');
      return text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$& ');
    };
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(seen)).toEqual([
      'ab cd ef',
      'ba dc fe',
      'fe dc ba',
      'ef cd ab',
      'ace bdf',
      'eca fdb',
      'fdb eca',
      'bdf ace',
    ]);
  });
});
