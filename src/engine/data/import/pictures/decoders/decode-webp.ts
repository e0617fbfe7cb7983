/// <reference path="./wasm-inline.d.ts" />
import wasm from '@cwasm/webp/webp.wasm?url&inline';
import type { Pixels } from '../pixels.ts';
import { WasmDecoder } from './wasm-decoder.ts';

let decoder: WasmDecoder | null = null;

/** Decodes a WebP picture by Google's libwebp. Throws where it is damaged. */
export function decodeWebp(bytes: Uint8Array): Pixels {
  decoder ??= new WasmDecoder(wasm);
  const library = decoder.start();
  const input = library.put(bytes);
  const size = library.allocate(8);
  const output = library.call('WebPDecodeRGBA', input, bytes.length, size, size + 4);
  if (output === 0) throw new Error('damaged WebP');
  const [width = 0, height = 0] = library.words(size, 2);
  return { width, height, rgba: library.bytes(output, width * height * 4).slice() };
}
