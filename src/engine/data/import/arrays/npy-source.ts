import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { type NpyHeader, readNpyHeader } from '../../npy/npy-header.ts';
import { readNumbers, type StoredType, storedType } from '../../npy/npy-types.ts';
import { elementCount } from '../../numeric-array.ts';
import type { StoredArray } from './stored-array.ts';

/** Bytes from which the header of an .npy is read: NumPy's own is at most 64 KiB, unless it describes records. */
export const headerBytes = 64 * 1024 + 12;

/** The bytes of an .npy, wherever they lie. */
export interface NpySource {
  readonly name: string;
  readonly key: string;
  /** Bytes of it in all. */
  readonly length: number;
  /** Its first bytes: `headerBytes`, or all. */
  readonly beginning: Uint8Array;
  /** Bytes `from` up to `to`; cheapest where each call goes on from the one before. */
  readonly bytes: (from: number, to: number) => Promise<Result<Uint8Array>>;
}

const typeNames: Readonly<Record<string, string>> = {
  b1: 'bool',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  f4: 'float32',
  f8: 'float64',
};

/** The array that an .npy holds. Fails with GD507 where it is none, or of another length than its header says. Its numbers are checked only as they are read. */
export function storedNpy(source: NpySource): Result<StoredArray> {
  const { name, key, length } = source;
  const header = readNpyHeader(source.beginning, name);
  if (!header.ok) return header;
  const { descr, shape, offset, fortranOrder } = header.value;
  const stored = storedType(descr);
  const array = { name, key, shape, isFortran: fortranOrder && shape.length > 1, type: typeNames[descr.replace(/^[<>|=]/, '')] ?? descr };
  if (!stored) {
    const read = async () => failure(diagnose('GD507', { file: name, problem: 'number-type', value: descr }));
    return success({ ...array, isNumeric: false, read });
  }
  const needed = offset + elementCount(shape) * stored.type.bytes;
  if (needed !== length) return failure(diagnose('GD507', { file: name, problem: 'size', value: `${needed} ≠ ${length}` }));
  return success({ ...array, isNumeric: true, read: readPlaces(source, header.value, stored) });
}

function readPlaces(source: NpySource, { shape, offset, fortranOrder }: NpyHeader, stored: StoredType): StoredArray['read'] {
  const perPlace = elementCount(fortranOrder ? shape.slice(0, -1) : shape.slice(1));
  const bytesPerPlace = perPlace * stored.type.bytes;
  return async (from, to) => {
    const bytes = await source.bytes(offset + from * bytesPerPlace, offset + to * bytesPerPlace);
    return bytes.ok ? success(readNumbers(bytes.value, stored)) : bytes;
  };
}
