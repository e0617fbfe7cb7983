import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { type NpyHeader, readNpyHeader } from '../../npy/npy-header.ts';
import { type StoredType, storedType } from '../../npy/npy-types.ts';
import { readNpy } from '../../npy/read-npy.ts';
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
  /** Bytes `from` up to `to`. */
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
  const array = { name, key, shape, type: typeNames[descr.replace(/^[<>|=]/, '')] ?? descr };
  if (!stored) {
    const read = async () => failure(diagnose('GD507', { file: name, problem: 'number-type', value: descr }));
    return success({ ...array, isNumeric: false, read });
  }
  const needed = offset + elementCount(shape) * stored.type.bytes;
  if (needed !== length) return failure(diagnose('GD507', { file: name, problem: 'size', value: `${needed} ≠ ${length}` }));
  const isTurned = fortranOrder && shape.length > 1;
  return success({ ...array, isNumeric: true, read: isTurned ? readTurned(source, shape) : readInOrder(source, header.value, stored) });
}

function readInOrder(source: NpySource, { shape, offset }: NpyHeader, { type, littleEndian }: StoredType): StoredArray['read'] {
  const perPlace = elementCount(shape.slice(1));
  return async (from, to) => {
    const count = perPlace * (to - from);
    const begin = offset + from * perPlace * type.bytes;
    const bytes = await source.bytes(begin, begin + count * type.bytes);
    if (!bytes.ok) return bytes;
    const view = new DataView(bytes.value.buffer, bytes.value.byteOffset, bytes.value.byteLength);
    const values = new Float64Array(count);
    for (let index = 0; index < count; index += 1) values[index] = type.read(view, index * type.bytes, littleEndian);
    return success(values);
  };
}

/** In Fortran's order a place of the first axis lies all over the file, so that all of it is read at once. */
function readTurned(source: NpySource, shape: readonly number[]): StoredArray['read'] {
  const perPlace = elementCount(shape.slice(1));
  let all: Promise<Result<Float64Array>> | null = null;
  return async (from, to) => {
    all ??= source.bytes(0, source.length).then((bytes) => {
      const array = bytes.ok ? readNpy(bytes.value, source.name) : bytes;
      return array.ok ? success(array.value.values) : array;
    });
    const values = await all;
    return values.ok ? success(values.value.subarray(from * perPlace, to * perPlace)) : values;
  };
}
