import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png';
import type { Pixels } from '../pixels.ts';

/** Decodes a PNG picture of any depth and kind of colours. Throws where it is damaged, or unpacks to more than its size needs. */
export function decodePng(bytes: Uint8Array): Pixels {
  checkUnpackedSize(bytes);
  const png = decode(bytes, { checkCrc: true });
  const { width, height } = png;
  const { samples, channels } = samplesOf(png);
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * channels;
    const sample = (channel: number) => samples[from + channel] ?? 0;
    const isGrey = channels < 3;
    const opacity = channels % 2 === 0 ? sample(channels - 1) : 255;
    rgba.set([sample(0), sample(isGrey ? 0 : 1), sample(isGrey ? 0 : 2), opacity], pixel * 4);
  }
  return { width, height, rgba };
}

/** Samples of 8 bits, and how many a pixel has: grey, grey and opacity, RGB, RGB and opacity. */
function samplesOf(png: DecodedPng): { readonly samples: ArrayLike<number>; readonly channels: number } {
  if (png.palette) return { samples: convertIndexedToRgb(png), channels: png.palette[0]?.length ?? 3 };
  const { data, depth, channels } = png;
  if (depth === 16) return { samples: Uint8Array.from(data, (sample) => sample >> 8), channels };
  return { samples: depth === 8 ? data : unpackBits(png), channels };
}

/** Grey values of 1, 2 or 4 bits, stretched to 8. Each row begins with a byte of its own. */
function unpackBits({ data, depth, width, height }: DecodedPng): Uint8Array {
  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte);
  const largest = 2 ** depth - 1;
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const column = pixel % width;
    const byte = data[Math.floor(pixel / width) * rowBytes + Math.floor(column / perByte)] ?? 0;
    const shift = 8 - depth * ((column % perByte) + 1);
    return (((byte >> shift) & largest) * 255) / largest;
  });
}

/**
 * Throws where the pixels unpack to more bytes than width, height and depth need: a small file could fill the memory. The library would find out too late.
 * Source: PNG specification, 11.2.2 and 9.
 */
function checkUnpackedSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const samples = [1, 0, 3, 1, 2, 0, 4][view.getUint8(25)] ?? 4;
  const rowBytes = 1 + Math.ceil((width * samples * view.getUint8(24)) / 8);
  // An interlaced picture has up to seven shorter rows for one: a byte in front of each, and rounding.
  const needed = view.getUint8(28) === 1 ? (rowBytes + 8) * (height + 8) * 2 : rowBytes * height;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const isData = view.getUint32(at + 4) === 0x49444154;
    if (isData) parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  inflateSync(Buffer.concat(parts), { maxOutputLength: Math.max(1, needed) });
}
