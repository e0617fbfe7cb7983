import type { Result } from '../../../../shared/result.ts';

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
  /** Places of the first axis that are packed together, so that reading fewer unpacks them again and again. */
  readonly placesAtOnce?: number | undefined;
  /** The numbers from place `from` up to `to` of the first axis, in C order; of an array without axes its one number. Fails where they cannot be read. */
  readonly read: (from: number, to: number) => Promise<Result<Float64Array>>;
}

/** A file of arrays that is open. */
export interface ArrayFile {
  readonly arrays: readonly StoredArray[];
  /** Names of classes that the file gives by their numbers; null where it gives none. */
  readonly classNames: readonly string[] | null;
  readonly close: () => Promise<void>;
}
