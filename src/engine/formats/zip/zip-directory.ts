/** How an entry is packed: as it is, or with Deflate. */
export type PackingMethod = 'stored' | 'deflated';

/** One line of a zip archive's table of contents. */
export interface ZipEntry {
  readonly name: string;
  readonly method: PackingMethod;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packedBytes: number;
  /** Bytes when unpacked, as the table says; what unpacks to anything else is damaged. */
  readonly unpackedBytes: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const maximumComment = 0xffff;
/** Most bytes that a table of contents is read of. */
const mostTableBytes = 64 * 1024 ** 2;
const methods = new Map<number, PackingMethod>([
  [0, 'stored'],
  [8, 'deflated'],
]);

/** Whether the bytes begin like a zip archive, whole or not. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * Table of contents of a zip archive; null where the archive is cut off or its table is not one. Unpacks nothing. Archives in several parts, encrypted
 * ones, those above 4 GB (zip64) and other methods than stored and Deflate count as damaged: nothing that writes our files makes them.
 * Source: PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  return readTable(bytes, 0);
}

/**
 * The same of an archive of which only that table and what is behind it are read. `read` gives bytes `from` up to `to`, or fewer where the archive ends before.
 */
export async function streamZipDirectory(
  size: number,
  read: (from: number, to: number) => Promise<Uint8Array>,
): Promise<readonly ZipEntry[] | null> {
  const tailStart = Math.max(0, size - endBytes - maximumComment);
  const tail = await read(tailStart, size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const table = view.getUint32(end + 16, true);
  if (table >= tailStart) return readTable(tail, tailStart);
  return size - table > mostTableBytes ? null : readTable(await read(table, size), table);
}

/** Reads the table out of the last bytes of an archive, which begin at byte `start` of it. */
function readTable(bytes: Uint8Array, start: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - start;
  if (at < 0) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = next > end ? null : readEntry(view, bytes, at, nameBytes);
    if (!entry) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameBytes: number): ZipEntry | null {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = methods.get(view.getUint16(at + 10, true));
  if (isEncrypted || !method) return null;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + entryBytes, at + entryBytes + nameBytes)),
    method,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The end record is the last thing in the file but for a comment of up to 64 KiB. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endBytes - maximumComment);
  for (let at = view.byteLength - endBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endBytes + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
