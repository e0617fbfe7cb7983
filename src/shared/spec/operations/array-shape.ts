/** A size along one axis: a number, or m where nobody knows how many examples there are. */
export type Dimension = number | 'm';

/** A shape as NumPy has it: `[]` of a number, `[209]` of a rank-1 array, `[4, 400]` of a matrix. */
export type ArrayShape = readonly Dimension[];

/** The shape as NumPy writes it: `(4, 400)`, `(209,)`, `()`. */
export function formatArrayShape(shape: ArrayShape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

export function equalArrayShapes(a: ArrayShape, b: ArrayShape): boolean {
  return a.length === b.length && a.every((dimension, axis) => dimension === b[axis]);
}

/** The shape of the transpose: axes in the opposite order. A rank-1 array keeps its shape. */
export function transposed(shape: ArrayShape): ArrayShape {
  return [...shape].reverse();
}
