import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

const headerSignature = 0x04034b50;
const headerBytes = 30;
/** Packed bytes that are read at a time. */
const pieceBytes = 256 * 1024;

/** Reads bytes `from` up to `to` of an archive; fewer where it ends before. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

/**
 * The contents of an entry, unpacked piece by piece as they are asked for. Ends without the rest where they are not what the table of contents says: another
 * length, another checksum (`isWhole` is then false). Never unpacks more than `entry.unpackedBytes` and a piece.
 */
export class EntryStream {
  /** Whether all of the entry has come, with the checksum that the table of contents gives. */
  isWhole = false;
  readonly #entry: ZipEntry;
  readonly #pieces: AsyncGenerator<Uint8Array>;
  readonly #crc = new Crc32();
  #rest: Uint8Array = new Uint8Array();
  #done = 0;

  constructor(entry: ZipEntry, read: ReadBytes) {
    this.#entry = entry;
    this.#pieces = entry.method === 'stored' ? packedPieces(entry, read) : inflated(packedPieces(entry, read));
  }

  /** Bytes that were handed out. */
  get position(): number {
    return this.#done;
  }

  /** The next bytes; null where the entry is damaged. Of the last ones it is sure that the whole entry was right. */
  async next(count: number): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.#rest.length === 0 && !(await this.#advance())) return null;
      const taken = this.#rest.subarray(0, count - filled);
      bytes.set(taken, filled);
      filled += taken.length;
      this.#rest = this.#rest.subarray(taken.length);
    }
    this.#crc.add(bytes);
    this.#done += count;
    if (this.#done < this.#entry.unpackedBytes) return bytes;
    // Nothing may follow.
    const isOver = this.#rest.length === 0 && !(await this.#advance());
    this.isWhole = isOver && this.#crc.value === this.#entry.crc;
    return this.isWhole ? bytes : null;
  }

  /** Gives up what was not read. */
  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  /** Takes the next piece. False where there is none, or what comes is no such packing. */
  async #advance(): Promise<boolean> {
    try {
      for (;;) {
        const { done, value } = await this.#pieces.next();
        if (done || !value) return false;
        this.#rest = value;
        if (value.length > 0) return true;
      }
    } catch (error) {
      // Whatever zlib has against the stream, the entry is damaged; what the disk refuses is another matter.
      if (error instanceof Error && 'syscall' in error) throw error;
      return false;
    }
  }
}

async function* packedPieces({ offset, packedBytes }: ZipEntry, read: ReadBytes): AsyncGenerator<Uint8Array> {
  const header = await read(offset, offset + headerBytes);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < headerBytes || view.getUint32(0, true) !== headerSignature) return;
  const begin = offset + headerBytes + view.getUint16(26, true) + view.getUint16(28, true);
  const end = begin + packedBytes;
  for (let at = begin; at < end; at += pieceBytes) {
    const piece = await read(at, Math.min(end, at + pieceBytes));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** Unpacks by Node's zlib, off the thread that asks for it. */
async function* inflated(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  // What goes wrong on either side ends the stream below with it.
  pipeline(Readable.from(packed), inflate, () => undefined);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } finally {
    inflate.destroy();
  }
}
