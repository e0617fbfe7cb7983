import { type Result, success } from '../../../../shared/result.ts';
import type { Features } from '../../features/features.ts';
import { inRowOrder, type NumericArray } from '../../numeric-array.ts';

/** Numbers as they are read: in a type of their own where that saves converting them. */
export type ReadNumbers = Float64Array | Float32Array | Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** An array in a file, of which only what is asked for is read. */
export interface StoredArray {
  /** What messages call it: `X.npy`, `data.npz#X`. */
  readonly name: string;
  /** Its name within the file; empty where the file holds one. */
  readonly key: string;
  readonly shape: readonly number[];
  /** NumPy's name of its type: `uint8`. */
  readonly type: string;
  /** Whether it holds plain numbers. */
  readonly isNumeric: boolean;
  /** Whether its first axis changes fastest in the file (NumPy's Fortran order); else the last one does. */
  readonly isFortran: boolean;
  /** Its rows as examples, where all of it was read already. */
  readonly inMemory?: Features;
  /** Places of the slowest axis that are packed together, so that reading fewer unpacks them again and again. */
  readonly placesAtOnce?: number | undefined;
  /**
   * The numbers from place `from` up to `to` of the axis that changes slowest, in the order of the file; of an array without axes its one number. Fails where
   * they cannot be read.
   */
  readonly read: (from: number, to: number) => Promise<Result<ReadNumbers>>;
}

/** A file of arrays that is open. */
export interface ArrayFile {
  readonly arrays: readonly StoredArray[];
  /** Names of classes that the file gives by their numbers; null where it gives none. */
  readonly classNames: readonly string[] | null;
  readonly close: () => Promise<void>;
}

/** Places of the axis that changes slowest in the file; 1 of an array without axes. */
export function slowestPlaces({ shape, isFortran }: StoredArray): number {
  return (isFortran ? shape.at(-1) : shape[0]) ?? 1;
}

/** Reads all of an array, which should be small. Fails as its `read`. */
export async function readWhole(array: StoredArray): Promise<Result<NumericArray>> {
  const { shape, isFortran } = array;
  const values = await array.read(0, slowestPlaces(array));
  if (!values.ok) return values;
  const numbers = values.value instanceof Float64Array ? values.value : new Float64Array(values.value);
  return success({ shape, values: isFortran ? inRowOrder(numbers, shape) : numbers });
}
