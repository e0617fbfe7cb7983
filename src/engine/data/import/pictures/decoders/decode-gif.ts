/// <reference path="./omggif.d.ts" />
import { GifReader } from 'omggif';
import type { Pixels } from '../pixels.ts';

/** Decodes the first picture of a GIF. Throws where it is damaged, or where that picture is larger than all of it. */
export function decodeGif(bytes: Uint8Array): Pixels {
  const gif = new GifReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { width, height } = gif;
  const frame = gif.frameInfo(0);
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('damaged GIF');
  const rgba = new Uint8Array(width * height * 4);
  if (complainsDuring(() => gif.decodeAndBlitFrameRGBA(0, rgba))) throw new Error('damaged GIF');
  return { width, height, rgba };
}

/** Whether the library has something against its picture: it says so on the console only, where answers of the command go. */
function complainsDuring(decode: () => void): boolean {
  const { console } = globalThis;
  const { log } = console;
  let hasComplained = false;
  console.log = () => {
    hasComplained = true;
  };
  try {
    decode();
  } finally {
    console.log = log;
  }
  return hasComplained;
}
