import { type ArrayShape, equalArrayShapes, transposed } from './array-shape.ts';
import { judgeOperation, type Operation, type OperationFinding, type OperationOperator } from './judge-operation.ts';
import type { Operand } from './operand.ts';

/** What to write instead: the transpose of one side, another operator, or one side with two axes (by `reshape`, or `keepdims` where it was summed up). */
export type Remedy =
  | { readonly kind: 'transpose'; readonly side: 'left' | 'right' }
  | { readonly kind: 'operator'; readonly operator: OperationOperator }
  | { readonly kind: 'reshape' | 'keepdims'; readonly side: 'left' | 'right'; readonly shape: ArrayShape };

/** The operation with a remedy applied. */
export function applyRemedy(operation: Operation, remedy: Remedy): Operation {
  switch (remedy.kind) {
    case 'operator':
      return { ...operation, operator: remedy.operator };
    case 'transpose': {
      const { name, shape } = operation[remedy.side];
      return { ...operation, [remedy.side]: { name: transposedName(name), shape: transposed(shape) } };
    }
    case 'reshape':
    case 'keepdims':
      return { ...operation, [remedy.side]: { name: '', shape: remedy.shape } };
  }
}

/** Up to three remedies that lead to something that fits; for what only surprises, where none does, one that at least has all axes. */
export function remediesFor(operation: Operation, finding: OperationFinding): readonly Remedy[] {
  const judged = candidates(operation, finding).map((remedy) => ({ remedy, ...judgeOperation(applyRemedy(operation, remedy)) }));
  const fitting = judged.filter(({ verdict }) => verdict === 'fits');
  const isClash = finding === 'inner' || finding === 'elements';
  const possible = fitting.length > 0 || isClash ? fitting : judged.filter(({ verdict }) => verdict === 'surprises').slice(0, 1);
  return possible.slice(0, 3).map(({ remedy }) => remedy);
}

/** Everything worth trying, the likeliest first. */
function candidates({ left, operator, right }: Operation, finding: OperationFinding): readonly Remedy[] {
  const transposes: readonly Remedy[] = [
    { kind: 'transpose', side: 'left' },
    { kind: 'transpose', side: 'right' },
  ];
  const byElement: readonly Remedy[] = [{ kind: 'operator', operator: '⊙' }];
  const product: readonly Remedy[] = [{ kind: 'operator', operator: '·' }];
  switch (finding) {
    case 'inner':
      // Two arrays of the same shape were most likely to be multiplied element by element.
      return equalArrayShapes(left.shape, right.shape)
        ? [...byElement, ...transposes]
        : [...transposes, ...withTwoAxes(left, right, operator), ...byElement];
    case 'elements':
      return equalArrayShapes(left.shape, transposed(right.shape))
        ? [...[...transposes].reverse(), ...product]
        : [...product, ...withTwoAxes(left, right, operator), ...[...transposes].reverse()];
    case 'outer':
      return [...[...transposes].reverse(), ...product];
    case 'rank-one':
    case 'rank-one-product':
      return withTwoAxes(left, right, operator);
    case 'untransposed':
      return transposes.slice(0, 1);
    default:
      return [];
  }
}

/** Two axes for whatever is of rank 1: a row or a column, the shape of the other side first. */
function withTwoAxes(left: Operand, right: Operand, operator: OperationOperator): readonly Remedy[] {
  // Of two lists of different lengths nobody knows what was meant.
  if (left.shape.length === 1 && right.shape.length === 1 && left.shape[0] !== right.shape[0]) return [];
  return [...reshapes('left', left.shape, right.shape, operator), ...reshapes('right', right.shape, left.shape, operator)];
}

function reshapes(side: 'left' | 'right', shape: ArrayShape, other: ArrayShape, operator: OperationOperator): readonly Remedy[] {
  const [size] = shape;
  if (shape.length !== 1 || size === undefined) return [];
  const row: Remedy = { kind: 'reshape', side, shape: [1, size] };
  // A column beside several is what a sum over the examples gives when it keeps its axis.
  const isSummed = operator !== '·' && other.length === 2 && other[0] === size && other[1] !== 1;
  const column: Remedy = { kind: isSummed ? 'keepdims' : 'reshape', side, shape: [size, 1] };
  const isColumnFirst = operator === '·' ? side === 'right' : other[1] === 1 || other[1] !== size;
  return isColumnFirst ? [column, row] : [row, column];
}

function transposedName(name: string): string {
  if (name === '') return '';
  return name.endsWith('.T') ? name.slice(0, -2) : `${name}.T`;
}
