import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type LabelKind, labelRows } from '../../shared/spec/labels.ts';
import { type ExamplesAxis, examplesLast } from './examples-axis.ts';
import { firstNotFinite } from './not-finite.ts';
import { formatArrayShape, type NamedArray } from './numeric-array.ts';
import { oneHot } from './one-hot.ts';

/** The X that the labels belong to. */
interface Features {
  readonly examples: number;
  readonly name: string;
}

/** How labels lie in an array: one number an example, or a row (column) of `rows` numbers. */
interface LabelLayout {
  readonly rows: number;
  readonly examples: number;
}

/**
 * Y (n_y, m), row by row, of an array of labels: (m,), (m, 1) or (1, m) with a number each, or (m, n_y) for examples along the first axis,
 * (n_y, m) along the last. Class numbers become one-hot columns. Fails with GD407 (other shape), GD403 (other m), GD404 (NaN), GD405 (no label).
 */
export function labelsFromArray(y: NamedArray, axis: ExamplesAxis, kind: LabelKind, x: Features): Result<Float64Array> {
  const { shape, values } = y.array;
  const layout = labelLayout(shape, axis, kind, x.examples);
  if (!layout) return failure(diagnose('GD407', { file: y.name, shape: formatArrayShape(shape), expected: expectedShapes(kind, axis) }));
  if (layout.examples !== x.examples) {
    const name = `${y.name} ${formatArrayShape(shape)}`;
    return failure(diagnose('GD403', { x: x.name, y: name, xExamples: x.examples, yExamples: layout.examples }));
  }
  const matrix = examplesLast(values, layout.rows, layout.examples, axis);
  const broken = firstNotFinite(matrix, layout.examples);
  if (broken) return failure(diagnose('GD404', { file: y.name, value: broken.value, example: broken.example, feature: broken.row }));
  const wrong = firstWrongLabel(matrix, layout, kind);
  if (wrong) return failure(diagnose('GD405', { file: y.name, ...wrong, expected: expectedLabels(kind) }));
  return success(kind.kind === 'classes' && layout.rows === 1 ? oneHot(matrix, kind.count) : matrix);
}

/** A shape can mean two things, as (1, 10) may be ten labels or one one-hot row: the number of examples of X decides. */
function labelLayout(shape: readonly number[], axis: ExamplesAxis, kind: LabelKind, examples: number): LabelLayout | null {
  const [first = 0, second = 1] = shape;
  if (shape.length < 1 || shape.length > 2) return null;
  const layouts: LabelLayout[] = [];
  const matrix = axis === 'first' ? { rows: second, examples: first } : { rows: first, examples: second };
  if (shape.length === 2 && matrix.rows === labelRows(kind)) layouts.push(matrix);
  const oneEach = kind.kind === 'classes' || labelRows(kind) === 1;
  if (oneEach && (first === 1 || second === 1)) layouts.push({ rows: 1, examples: first * second });
  return layouts.find((layout) => layout.examples === examples) ?? layouts[0] ?? null;
}

function firstWrongLabel(
  matrix: Float64Array,
  { rows, examples }: LabelLayout,
  kind: LabelKind,
): { readonly value: string; readonly example: number } | null {
  if (kind.kind === 'values') return null;
  if (rows === 1) {
    const classes = kind.kind === 'binary' ? 2 : kind.count;
    const example = matrix.findIndex((label) => !Number.isInteger(label) || label < 0 || label >= classes);
    return example < 0 ? null : { value: `${matrix[example]}`, example };
  }
  for (let example = 0; example < examples; example += 1) {
    const column = Array.from({ length: rows }, (_, row) => matrix[row * examples + example] ?? 0);
    const isOneHot = column.every((value) => value === 0 || value === 1) && column.filter((value) => value === 1).length === 1;
    if (!isOneHot) return { value: `[${column.join(' ')}]`, example };
  }
  return null;
}

function expectedShapes(kind: LabelKind, axis: ExamplesAxis): string {
  const rows = labelRows(kind);
  const single = '(m,), (m, 1), (1, m)';
  const matrix = axis === 'first' ? `(m, ${rows})` : `(${rows}, m)`;
  if (rows === 1) return single;
  return kind.kind === 'classes' ? `${single}, ${matrix}` : matrix;
}

function expectedLabels(kind: LabelKind): string {
  return kind.kind === 'classes' ? `0 … ${kind.count - 1}` : '0 / 1';
}
