import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { decodeBmp } from './decoders/decode-bmp.ts';
import { decodeGif } from './decoders/decode-gif.ts';
import { decodeJpeg } from './decoders/decode-jpeg.ts';
import { decodePng } from './decoders/decode-png.ts';
import { decodeWebp } from './decoders/decode-webp.ts';
import { exifOrientation, upright } from './orientation.ts';
import { type PictureFormat, readPictureHeader } from './picture-header.ts';
import type { Pixels } from './pixels.ts';

/** Most pixels of a picture: 256 MB once it is decoded. */
export const mostPixels = 64 * 1024 ** 2;

const decoders: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Pixels>> = {
  png: decodePng,
  jpeg: decodeJpeg,
  bmp: decodeBmp,
  gif: decodeGif,
  webp: decodeWebp,
};

/** Decodes a picture, turned as the camera was held; `file` is what messages call it. Fails with GD536 where it is none, damaged, or says that it is larger than 64 megapixels, before anything is decoded. */
export function decodePicture(bytes: Uint8Array, file: string): Result<Pixels> {
  const header = readPictureHeader(bytes);
  if (!header) return failure(diagnose('GD536', { file, problem: 'format', value: '' }));
  const { format, width, height } = header;
  if (width < 1 || height < 1 || width * height > mostPixels) {
    return failure(diagnose('GD536', { file, problem: 'size', value: `${width}×${height}` }));
  }
  try {
    const pixels = decoders[format](bytes);
    // A file may say one size first and another later.
    if (pixels.width === width && pixels.height === height)
      return success(format === 'jpeg' ? upright(pixels, exifOrientation(bytes)) : pixels);
  } catch {
    // Whatever the decoder has against the file, the picture is damaged.
  }
  return failure(diagnose('GD536', { file, problem: 'damaged', value: format.toUpperCase() }));
}
