import { decode } from 'bmp-ts';
import type { Pixels } from '../pixels.ts';

/** Decodes a BMP picture. Throws where it is damaged. */
export function decodeBmp(bytes: Uint8Array): Pixels {
  const { width, height, data, bitPP } = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { toRGBA: true });
  const rgba = new Uint8Array(data);
  // Most bitmaps of 32 bits, and all of fewer, leave the fourth byte 0 and mean opaque pixels.
  if ((bitPP ?? 0) < 32 || rgba.every((value, index) => index % 4 !== 3 || value === 0)) {
    for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  }
  return { width, height: Math.abs(height), rgba };
}
