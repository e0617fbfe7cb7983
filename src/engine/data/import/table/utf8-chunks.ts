import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { attemptRead } from '../../reachable.ts';
import { cancelled, type ImportWork } from '../import-work.ts';
import { findEncoding, type TextEncoding } from './text-encoding.ts';

/** Bytes that are read at once: parsed within about 10 ms also where quotes make that slow. */
const chunkBytes = 256 * 1024;
const lineFeed = 10;
const carriageReturn = 13;

/** A text file on its way from the disk, as UTF-8 whatever it is stored in, without byte order mark, with LF at the end of its lines or CR and LF. */
export interface Utf8Chunks {
  /** The next bytes, which stay valid until the one after them is asked for; empty at the end. */
  readonly next: () => Promise<Result<Buffer>>;
  readonly close: () => Promise<void>;
}

/** Opens a text. Fails with GD509 where it cannot be opened, GD534 where it is no text; `next` fails with GD530 where the work was cancelled. */
export async function openUtf8(path: string, file: string, work: ImportWork): Promise<Result<Utf8Chunks>> {
  const opened = await attemptRead(file, () => open(path, 'r'));
  if (!opened.ok) return opened;
  const started = await attemptRead(file, () => start(opened.value, file, work));
  if (!started.ok) await opened.value.close();
  return started.ok ? started.value : started;
}

async function start(handle: FileHandle, file: string, work: ImportWork): Promise<Result<Utf8Chunks>> {
  const { size } = await handle.stat();
  // Two buffers, so that the disk fills one while the other is parsed.
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  let turn = 0;
  let done = 0;
  const read = () => {
    turn = 1 - turn;
    return handle.read(buffers[turn === 0 ? 0 : 1], 0, chunkBytes, null).then(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead));
  };
  const first = await read();
  const found = findEncoding(first);
  if (!found) {
    await handle.close();
    return failure(diagnose('GD534', { file, problem: 'binary', row: 1, value: '' }));
  }
  const convert = converter(found.encoding, first);
  let ahead: Promise<Buffer> | null = Promise.resolve(first.subarray(found.markBytes));
  const next = async (): Promise<Result<Buffer>> => {
    if (work.signal.aborted) return cancelled(file);
    const waiting = ahead ?? read();
    const bytes = await attemptRead(file, () => waiting);
    if (!bytes.ok) return bytes;
    done += bytes.value.length;
    work.onProgress(Math.min(done, size), size);
    ahead = bytes.value.length > 0 ? read() : Promise.resolve(bytes.value);
    // Whoever never asks for it, as at a cancel, is not told of its failure.
    ahead.catch(() => undefined);
    return success(convert(bytes.value));
  };
  const close = async () => {
    await ahead?.catch(() => undefined);
    await handle.close();
  };
  return success({ next, close });
}

/** What turns pieces of a file into UTF-8 with line feeds. */
function converter(encoding: TextEncoding, first: Buffer): (bytes: Buffer) => Buffer {
  if (encoding === 'utf-8') return first.includes(carriageReturn) && !first.includes(lineFeed) ? withLineFeeds : (bytes) => bytes;
  const decoder = new TextDecoder('utf-16le');
  let odd = Buffer.alloc(0);
  let hasLineFeeds: boolean | null = null;
  return (bytes) => {
    const all = Buffer.concat([odd, bytes]);
    const whole = all.subarray(0, all.length - (all.length % 2));
    odd = Buffer.from(all.subarray(whole.length));
    if (encoding === 'utf-16be') whole.swap16();
    const converted = Buffer.from(decoder.decode(whole, { stream: true }));
    hasLineFeeds ??= converted.includes(lineFeed) || !converted.includes(carriageReturn);
    return hasLineFeeds ? converted : withLineFeeds(converted);
  };
}

/** Lines that end in CR alone, as on the oldest Macs. */
function withLineFeeds(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) bytes[at] = lineFeed;
  return bytes;
}
