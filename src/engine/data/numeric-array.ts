/** Numbers in as many dimensions as `shape` has, the last one changing fastest (NumPy's C order). */
export interface NumericArray {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** An array and what messages call it. */
export interface NamedArray {
  readonly name: string;
  readonly array: NumericArray;
}

/** The shape as NumPy writes it: `(3, 4)`, `(3,)`, `()`. */
export function formatArrayShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

/** How many numbers an array of that shape has. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, dimension) => product * dimension, 1);
}
