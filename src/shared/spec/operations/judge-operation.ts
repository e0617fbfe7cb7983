import { type ArrayShape, equalArrayShapes } from './array-shape.ts';
import { broadcastShape, productShape } from './broadcast.ts';
import type { Operand } from './operand.ts';

/** `·` is `np.dot` and `@`, the others work element by element: `*`, `+`, `-`. */
export const operationOperators = ['·', '⊙', '+', '−'] as const;

export type OperationOperator = (typeof operationOperators)[number];

export interface Operation {
  readonly left: Operand;
  readonly operator: OperationOperator;
  readonly right: Operand;
}

/**
 * What happens. Fits: `product` (columns of the left are the rows of the right), `equal` shapes, `stretched` (one side is repeated to the shape of the other),
 * `number` (one side is a number). Surprises, which NumPy accepts without a word: `outer` (both sides are stretched, to a shape that neither has),
 * `rank-one` (a rank-1 array is taken for a row), `rank-one-product` (a product loses an axis), `untransposed` (a backward step through W fits only because
 * W is square). Clashes: `inner` (columns of the left against rows of the right), `elements` (shapes by element).
 */
export type OperationFinding =
  | 'product'
  | 'equal'
  | 'stretched'
  | 'number'
  | 'outer'
  | 'rank-one'
  | 'rank-one-product'
  | 'untransposed'
  | 'inner'
  | 'elements';

export type OperationVerdict = 'fits' | 'surprises' | 'clashes';

/** What NumPy makes of an operation. */
export interface OperationJudgement {
  readonly verdict: OperationVerdict;
  readonly finding: OperationFinding;
  /** Of the result; null where there is none. */
  readonly shape: ArrayShape | null;
}

/** What NumPy makes of an operation on two arrays of at most two axes, and whether that is likely what was meant. */
export function judgeOperation(operation: Operation): OperationJudgement {
  const isProduct = operation.operator === '·';
  const [left, right] = [operation.left.shape, operation.right.shape];
  const shape = isProduct ? productShape(left, right) : broadcastShape(left, right);
  if (!shape) return { verdict: 'clashes', finding: isProduct ? 'inner' : 'elements', shape };
  const finding = isProduct ? findingOfProduct(operation) : findingByElement(left, right, shape);
  return { verdict: surprises.has(finding) ? 'surprises' : 'fits', finding, shape };
}

const surprises: ReadonlySet<OperationFinding> = new Set(['outer', 'rank-one', 'rank-one-product', 'untransposed']);

/** Whether it is the step back through a layer, dA[l-1] = W[l]ᵀ·dZ[l], but with W[l] as it is. */
export function isUntransposedBackward({ left, operator, right }: Operation): boolean {
  const [, layer] = /^W(\d+)$/.exec(left.name) ?? [];
  return operator === '·' && layer !== undefined && right.name === `dZ${layer}`;
}

function findingOfProduct(operation: Operation): OperationFinding {
  const axes = [operation.left.shape.length, operation.right.shape.length];
  if (axes.includes(0)) return 'number';
  if (axes.includes(1)) return 'rank-one-product';
  return isUntransposedBackward(operation) ? 'untransposed' : 'product';
}

function findingByElement(left: ArrayShape, right: ArrayShape, shape: ArrayShape): OperationFinding {
  if (left.length === 0 || right.length === 0) return 'number';
  if (equalArrayShapes(left, right)) return 'equal';
  if (left.length !== right.length) return 'rank-one';
  return equalArrayShapes(shape, left) || equalArrayShapes(shape, right) ? 'stretched' : 'outer';
}
