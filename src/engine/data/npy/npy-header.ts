import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';

/** What an .npy file says of itself before its numbers. */
export interface NpyHeader {
  /** Type of the numbers, such as `<f8`. */
  readonly descr: string;
  /** Whether the first dimension changes fastest. */
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin, in bytes. */
  readonly offset: number;
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** Most dimensions of an array, as in NumPy 2; a header could name millions. */
const maximumDimensions = 64;
/** Longest piece of a broken header that a message quotes. */
const quoted = 80;

/**
 * Reads the header of an .npy file of format version 1.0, 2.0 or 3.0 (source: NumPy, `numpy.lib.format`). No count in it is trusted further
 * than the bytes that are there.
 */
export function readNpyHeader(bytes: Uint8Array, file: string): Result<NpyHeader> {
  if (bytes.length < 10 || magic.some((byte, index) => bytes[index] !== byte)) {
    return failure(diagnose('GD507', { file, problem: 'not-npy', value: '' }));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6] ?? 0;
  const begin = version === 1 ? 10 : 12;
  if (version < 1 || version > 3 || bytes.length < begin) {
    return failure(diagnose('GD507', { file, problem: 'header', value: `version ${version}` }));
  }
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const offset = begin + length;
  if (offset > bytes.length) return failure(diagnose('GD507', { file, problem: 'size', value: `${offset} > ${bytes.length}` }));
  return parseHeader(new TextDecoder().decode(bytes.subarray(begin, offset)), offset, file);
}

/** The header is a Python dictionary with exactly three entries; what each may look like is narrow enough for a pattern of its own. */
function parseHeader(text: string, offset: number, file: string): Result<NpyHeader> {
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const dimensions = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (order === undefined || dimensions === undefined) {
    return failure(diagnose('GD507', { file, problem: 'header', value: text.trim().slice(0, quoted) }));
  }
  if (descr === undefined) return failure(diagnose('GD507', { file, problem: 'number-type', value: text.trim().slice(0, quoted) }));
  const shape = dimensions
    .split(',')
    .map((dimension) => dimension.trim())
    .filter((dimension) => dimension !== '')
    .map((dimension) => Number(dimension.replace(/L$/, '')));
  if (shape.length > maximumDimensions || !shape.every(Number.isSafeInteger)) {
    return failure(diagnose('GD507', { file, problem: 'header', value: `(${dimensions})`.slice(0, quoted) }));
  }
  return success({ descr, fortranOrder: order === 'True', shape, offset });
}
