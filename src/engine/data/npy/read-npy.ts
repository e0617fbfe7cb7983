import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { elementCount, inRowOrder, type NumericArray } from '../numeric-array.ts';
import { readNpyHeader } from './npy-header.ts';
import { readNumbers, storedType } from './npy-types.ts';

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
  const values = readNumbers(bytes.subarray(offset), stored);
  return success({ shape, values: fortranOrder ? inRowOrder(values, shape) : values });
}
