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

/** Numbers that lie in Fortran's order, the first dimension changing fastest, in C order. */
export function inRowOrder(values: Float64Array, shape: readonly number[]): Float64Array {
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
