import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

const headerSignature = 0x04034b50;
const headerBytes = 30;

/**
 * The contents of an entry; null where they are not what the table of contents says: another length, another checksum. Never unpacks more than
 * `entry.unpackedBytes`, so whoever has checked that figure is safe from an archive that unpacks to gigabytes.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { offset, packedBytes, unpackedBytes } = entry;
  if (offset + headerBytes > archive.length || view.getUint32(offset, true) !== headerSignature) return null;
  const begin = offset + headerBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (begin + packedBytes > archive.length) return null;
  const packed = archive.subarray(begin, begin + packedBytes);
  const contents = entry.method === 'stored' ? packed : inflate(packed, unpackedBytes);
  return contents?.length === unpackedBytes && crc32(contents) === entry.crc ? contents : null;
}

/** Node's zlib rather than fflate: it stops at the limit, however much further the stream would go. */
function inflate(packed: Uint8Array, maximumBytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maximumBytes) });
  } catch {
    // Whatever zlib has against the stream, the entry is damaged.
    return null;
  }
}
