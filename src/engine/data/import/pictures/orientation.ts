import type { Pixels } from './pixels.ts';

/**
 * How a camera was held, 1 to 8 as in Exif 2.3, 4.6.4, tag 0x0112: 1 where the first row of the picture is its top and the first column its left side. Also 1
 * where a JPEG file says nothing of it, or nothing that can be read.
 */
export function exifOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let at = 2;
    // Segments up to the picture itself: a marker, and its length behind it.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
      const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
      if (isExif) return orientationOf(view, at + 10);
      at += 2 + view.getUint16(at + 2);
    }
  } catch {
    // The segments end where they say that more comes: the decoder judges that.
  }
  return 1;
}

/** The tag in the first directory of a TIFF header. */
function orientationOf(view: DataView, start: number): number {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const orientation = view.getUint16(at + 8, isLittle);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** The picture as it was seen, with its top upwards. */
export function upright({ width, height, rgba }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, rgba };
  const isTurned = orientation >= 5;
  const [columns, rows] = isTurned ? [height, width] : [width, height];
  const from = new Uint32Array(rgba.slice().buffer);
  const to = new Uint32Array(from.length);
  const isRight = [2, 3, 6, 7].includes(orientation);
  const isBottom = [3, 4, 7, 8].includes(orientation);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = isTurned ? [y, x] : [x, y];
      const column = isRight ? columns - 1 - across : across;
      const row = isBottom ? rows - 1 - down : down;
      to[row * columns + column] = from[y * width + x] ?? 0;
    }
  }
  return { width: columns, height: rows, rgba: new Uint8Array(to.buffer) };
}
