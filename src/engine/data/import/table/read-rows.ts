import Papa from 'papaparse';
import { type Failure, failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { ImportWork } from '../import-work.ts';
import { type RowReader, RowSplitter } from './split-rows.ts';
import { openUtf8, type Utf8Chunks } from './utf8-chunks.ts';
import { WholeLines } from './whole-lines.ts';

const megabyte = 1024 ** 2;
/** Longest row: 20,000 cells of some 400 characters. */
const longestRow = 8 * megabyte;
/** Rows from which the delimiter is guessed. */
const sampledRows = 20;

/**
 * Reads a table row by row, in pieces of the file, so that its size does not matter; blank lines are skipped. Answers the delimiter. Fails with what `onRow`
 * answers, with GD509 (cannot be opened), GD530 (cancelled), GD534 (no table).
 */
export async function readRows(path: string, file: string, work: ImportWork, onRow: RowReader): Promise<Result<string>> {
  const chunks = await openUtf8(path, file, work);
  if (!chunks.ok) return chunks;
  try {
    return await splitAll(chunks.value, file, onRow);
  } finally {
    await chunks.value.close();
  }
}

/** A text on its way into rows. */
interface Reading {
  readonly text: WholeLines;
  readonly start: (delimiter: string) => RowSplitter;
  splitter: RowSplitter | null;
}

async function splitAll(chunks: Utf8Chunks, file: string, onRow: RowReader): Promise<Result<string>> {
  const start = (delimiter: string) => new RowSplitter(delimiter, file, onRow);
  const reading: Reading = { text: new WholeLines(), start, splitter: null };
  for (;;) {
    const chunk = await chunks.next();
    if (!chunk.ok) return chunk;
    const read = splitPiece(reading, chunk.value);
    if (read === 'stop') break;
    if (read !== null && read !== 'open') return read;
    const { pending } = reading.text;
    const isLast = chunk.value.length === 0;
    if (isLast && pending === 0) break;
    if (isLast || pending > longestRow) return unreadable(file, reading.splitter, read === 'open');
  }
  return success(reading.splitter?.delimiter ?? ',');
}

/** Reads those lines that are whole with the next piece. `open`: a quotation mark in them is not closed yet. */
function splitPiece(reading: Reading, piece: Buffer): Failure | 'stop' | 'open' | null {
  const lines = reading.text.take(piece);
  if (!lines) return null;
  reading.splitter ??= reading.start(guessDelimiter(lines));
  const read = reading.splitter.split(lines);
  if (read === 'open') reading.text.giveBack(lines);
  return read;
}

function unreadable(file: string, splitter: RowSplitter | null, isQuoteOpen: boolean): Failure {
  const problem = isQuoteOpen ? 'open-quote' : 'long-row';
  return failure(diagnose('GD534', { file, problem, row: (splitter?.rows ?? 0) + 1, value: `${longestRow / megabyte}` }));
}

/** The character between cells, by how evenly it cuts the first rows. */
function guessDelimiter(lines: Buffer): string {
  const sample = lines.subarray(0, megabyte).toString('utf8');
  return Papa.parse(sample, { preview: sampledRows, skipEmptyLines: 'greedy', delimitersToGuess: [',', '\t', ';', '|'] }).meta.delimiter;
}
