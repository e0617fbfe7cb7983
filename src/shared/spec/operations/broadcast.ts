import type { ArrayShape, Dimension } from './array-shape.ts';

/**
 * The shape of an operation by element, or null where the shapes do not fit. Aligned at their last axes, sizes must be equal or 1, and a missing axis
 * counts as 1. Source: NumPy, "Broadcasting", general broadcasting rules.
 */
export function broadcastShape(left: ArrayShape, right: ArrayShape): ArrayShape | null {
  const axes = Math.max(left.length, right.length);
  const shape: Dimension[] = [];
  for (let fromEnd = axes; fromEnd >= 1; fromEnd -= 1) {
    const a = left[left.length - fromEnd] ?? 1;
    const b = right[right.length - fromEnd] ?? 1;
    if (a !== b && a !== 1 && b !== 1) return null;
    shape.push(a === 1 ? b : a);
  }
  return shape;
}

/**
 * The shape of the matrix product of arrays of one or two axes, or null where it is not defined: (n, k)·(k, p) is (n, p), and a rank-1 array stands for a
 * row on the left, for a column on the right, whose axis is then dropped. A number times an array keeps the array's shape. Source: NumPy, `numpy.dot`.
 */
export function productShape(left: ArrayShape, right: ArrayShape): ArrayShape | null {
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left;
  const inner = left[left.length - 1];
  const matching = right.length === 1 ? right[0] : right[right.length - 2];
  if (inner !== matching) return null;
  return [...left.slice(0, -1), ...(right.length === 1 ? [] : right.slice(-1))];
}
