/// <reference path="./wasm-inline.d.ts" />
import wasm from '@cwasm/jpeg-turbo/jpeg-turbo.wasm?url&inline';
import type { Pixels } from '../pixels.ts';
import { WasmDecoder } from './wasm-decoder.ts';

/** TJPF_RGBA of libjpeg-turbo's turbojpeg.h. */
const rgbaFormat = 7;

let decoder: WasmDecoder | null = null;

/** Decodes a JPEG picture, baseline or progressive, grey or in colour, by libjpeg-turbo. Throws where it is damaged, or for print (CMYK). */
export function decodeJpeg(bytes: Uint8Array): Pixels {
  decoder ??= new WasmDecoder(wasm);
  const library = decoder.start();
  const input = library.put(bytes);
  const handle = library.call('tjInitDecompress');
  const header = library.allocate(16);
  if (library.call('tjDecompressHeader3', handle, input, bytes.length, header, header + 4, header + 8, header + 12) !== 0) {
    throw new Error('damaged JPEG');
  }
  const [width = 0, height = 0] = library.words(header, 2);
  const length = width * height * 4;
  const output = library.allocate(length);
  if (library.call('tjDecompress2', handle, input, bytes.length, output, width, width * 4, height, rgbaFormat, 0) !== 0) {
    throw new Error('damaged JPEG');
  }
  return { width, height, rgba: library.bytes(output, length).slice() };
}
