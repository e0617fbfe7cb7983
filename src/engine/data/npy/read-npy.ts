import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { elementCount, type NumericArray } from '../numeric-array.ts';
import { readNpyHeader } from './npy-header.ts';
import { type StoredType, storedType } from './npy-types.ts';

const bytesOfFloat64 = 8;

/**
 * Reads an .npy file into float64 numbers in C order; `file` is what messages call it. Fails with GD507 where it is no such file, holds no plain
 * numbers or has another length than its header says, with GD505 where the numbers would not fit into memory. Allocates only after that.
 */
export function readNpy(bytes: Uint8Array, file: string): Result<NumericArray> {
  const header = readNpyHeader(bytes, file);
  if (!header.ok) return header;
  const { descr, fortranOrder, shape, offset } = header.value;
  const stored = storedType(descr);
  if (!stored) return failure(diagnose('GD507', { file, problem: 'number-type', value: descr }));
  const count = elementCount(shape);
  const needed = offset + count * stored.type.bytes;
  if (needed !== bytes.length) return failure(diagnose('GD507', { file, problem: 'size', value: `${needed} ≠ ${bytes.length}` }));
  if (count * bytesOfFloat64 > limits.arenaBytes) {
    const megabytes = Math.ceil((count * bytesOfFloat64) / 1024 ** 2);
    return failure(diagnose('GD505', { file, megabytes, maximum: limits.arenaBytes / 1024 ** 2 }));
  }
  const values = readNumbers(bytes.subarray(offset), stored, count);
  return success({ shape, values: fortranOrder ? fromFortranOrder(values, shape) : values });
}

function readNumbers(bytes: Uint8Array, { type, littleEndian }: StoredType, count: number): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(count);
  for (let index = 0; index < count; index += 1) values[index] = type.read(view, index * type.bytes, littleEndian);
  return values;
}

/** The same numbers with the last dimension changing fastest. */
function fromFortranOrder(values: Float64Array, shape: readonly number[]): Float64Array {
  const strides = shape.map((_, axis) => elementCount(shape.slice(0, axis)));
  const position = shape.map(() => 0);
  const ordered = new Float64Array(values.length);
  for (let index = 0; index < ordered.length; index += 1) {
    let source = 0;
    for (const [axis, stride] of strides.entries()) source += (position[axis] ?? 0) * stride;
    ordered[index] = values[source] ?? 0;
    advance(position, shape);
  }
  return ordered;
}

/** Counts a position on to the next element in C order. */
function advance(position: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const next = (position[axis] ?? 0) + 1;
    if (next < (shape[axis] ?? 0)) {
      position[axis] = next;
      return;
    }
    position[axis] = 0;
  }
}
