/** Formats of pictures that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'bmp' | 'gif' | 'webp';

/** What a picture says of itself before anything is decoded. */
export interface PictureHeader {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/** Bytes of a file in which its size stands, also behind a camera's notes. */
export const headerBytes = 256 * 1024;

/** Format and size of a picture by its first bytes, whatever its name ends in; null where it is none that is read. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string, at = 0) => [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
  if (begins('\x89PNG\r\n\x1a\n')) return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (begins('GIF8')) return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  // The height of a bitmap is negative where its first row is the top one.
  if (begins('BM')) return { format: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (begins('RIFF') && begins('WEBP', 8)) return webpHeader(view, String.fromCharCode(...bytes.subarray(12, 16)));
  return begins('\xff\xd8\xff') ? jpegHeader(view) : null;
}

/** Source: RFC 9649 (WebP), 2.5 to 2.7. */
function webpHeader(view: DataView, chunk: string): PictureHeader | null {
  const low = (at: number) => (view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)) + 1;
  switch (chunk) {
    case 'VP8X':
      return { format: 'webp', width: low(24), height: low(27) };
    case 'VP8 ':
      return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

/** The size stands in the frame header, SOF0 to SOF15, behind segments of other kinds. Source: ITU-T T.81, B.2.2. */
function jpegHeader(view: DataView): PictureHeader | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
