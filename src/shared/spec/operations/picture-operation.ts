import type { ClashSide, PicturedMatrix, ShapeClash } from '../diagnostics/shape-clash.ts';
import { type ArrayShape, type Dimension, formatArrayShape } from './array-shape.ts';
import type { OperationCheck } from './check-operation.ts';
import type { Operation } from './judge-operation.ts';
import type { Operand } from './operand.ts';

/** Size at which m is drawn where nobody knows it. */
const drawnExamples = 100;

/** The picture of an operation: both sides, and where they clash. */
export function pictureOperation(check: OperationCheck): ShapeClash {
  const { left, operator, right, verdict } = check;
  return {
    left: pictured(left, 'row'),
    operator,
    right: pictured(right, operator === '·' ? 'column' : 'row'),
    sides: verdict === 'clashes' ? clashingSides(check) : [],
  };
}

/** The picture of its result; null where there is none. */
export function pictureResult({ shape }: OperationCheck): PicturedMatrix | null {
  return shape && pictured({ name: '', shape }, 'row');
}

function clashingSides({ left, operator, right }: Operation): readonly ClashSide[] {
  if (operator === '·') return ['inner'];
  const [a, b] = [asMatrix(left.shape, 'row'), asMatrix(right.shape, 'row')];
  const clash = (axis: 0 | 1) => a[axis] !== b[axis] && a[axis] !== 1 && b[axis] !== 1;
  return [...(clash(0) ? (['rows'] as const) : []), ...(clash(1) ? (['columns'] as const) : [])];
}

function pictured({ name, shape }: Operand, rankOneAs: 'row' | 'column'): PicturedMatrix {
  const [rows, columns] = asMatrix(shape, rankOneAs);
  const written = formatArrayShape(shape);
  return { name, rows: [drawn(rows)], columns: drawn(columns), symbolic: written, numeric: written, history: null };
}

/** As a matrix: a number is (1, 1), a rank-1 array what NumPy takes it for. */
function asMatrix(shape: ArrayShape, rankOneAs: 'row' | 'column'): readonly [Dimension, Dimension] {
  const [first = 1, second] = shape;
  if (second !== undefined) return [first, second];
  return rankOneAs === 'row' ? [1, first] : [first, 1];
}

function drawn(size: Dimension): number {
  return size === 'm' ? drawnExamples : size;
}
