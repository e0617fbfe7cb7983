import type { GramScratch } from './gram-scratch.ts';

/** A step as the WebAssembly module reads it; the words of `stepWords`. */
export interface EncodedStep {
  readonly operation: number;
  /** Which function or optimizer; of some operations a length or the number of another step, see `encodeStep` and `withUpdate`. */
  readonly function: number;
  /** The matrices, in the order in which the kernel takes them; the last is the one it writes. */
  readonly pointers: readonly number[];
  /** n: rows of the matrix written (of W for the gradient of an input). */
  readonly rows: number;
  /** k: the other dimension of W, where there is one. */
  readonly inner: number;
  /** Columns that a thread takes at a time; 0 or none: whatever suits the shape. Steps on one matrix agree in it, as no barrier parts them. */
  readonly grain?: number;
  /** A number of the step that is no integer; 0 where there is none. */
  readonly factor?: number;
}

/** Where a matrix lies, and its shape. */
export interface PlacedMatrix {
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  /** Bytes from one row to the next. */
  readonly rowBytes: number;
  /** Columns that a thread takes at a time, see `EncodedStep`. */
  readonly grain: number;
  /** What the kernels keep beside it, if it is the gradient of a projection. */
  readonly scratch: GramScratch | null;
  /** Where the sums of its squares lie; 0 where no penalty needs them. */
  readonly squares: number;
}
