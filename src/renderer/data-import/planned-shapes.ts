import type { FileContents, FoundArray, TableColumn } from '../../shared/ipc/data-import.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import { type ArraysDraft, arrayAt, type ImportDraft, type PicturesDraft, type TableDraft } from './import-draft.ts';

type Contents<K extends FileContents['kind']> = Extract<FileContents, { kind: K }>;

/** The shapes that a draft will result in, as far as they are known before anything is read. A number that is not is null. */
export interface PlannedShapes {
  /** What one example looks like; empty while that is open. */
  readonly shape: readonly number[];
  /** n_x */
  readonly features: number | null;
  /** m; `isAtMost`: rows are left out, nobody knows yet how many. */
  readonly examples: number | null;
  readonly isAtMost: boolean;
  /** n_y */
  readonly labelRows: number | null;
  /** Examples of the test part; null where there is none. */
  readonly testExamples: number | null;
  /** What does not go together and would be refused. */
  readonly clash: PlanClash | null;
}

/** X and Y hold different numbers of examples, or X and test X different features. */
export type PlanClash =
  | { readonly kind: 'examples'; readonly x: number; readonly y: number; readonly isTest: boolean }
  | { readonly kind: 'features'; readonly x: number; readonly testX: number };

/** Says the shapes before importing. */
export function plannedShapes(contents: FileContents, draft: ImportDraft): PlannedShapes {
  if (contents.kind === 'table' && draft.kind === 'table') return ofTable(contents, draft);
  if (contents.kind === 'arrays' && draft.kind === 'arrays') return ofArrays(contents.arrays, draft);
  if (contents.kind === 'pictures' && draft.kind === 'pictures') return ofPictures(contents, draft);
  throw new Error('the draft is of other files');
}

function ofTable({ columns, rows, hasHeader }: Contents<'table'>, draft: TableDraft): PlannedShapes {
  const chosen = draft.features.flatMap((feature) => columns[feature] ?? []);
  const label = draft.label === null ? undefined : columns[draft.label];
  const widths = chosen.map((column) => widthOf(column, draft.missing));
  const features = widths.reduce<number | null>((sum, width) => (sum === null || width === null ? null : sum + width), 0);
  const examples = rows + (hasHeader && !draft.hasHeader ? 1 : 0) - (!hasHeader && draft.hasHeader ? 1 : 0);
  const areSomeMissing = chosen.some(({ missing }) => missing > 0) || (label?.missing ?? 0) > 0;
  return {
    shape: features === null ? [] : [features],
    features,
    examples,
    isAtMost: draft.missing === 'leave-out' && areSomeMissing,
    labelRows: label ? labelRowsOf(draft.labelType, label.distinct) : null,
    testExamples: null,
    clash: null,
  };
}

/** Rows of X that a column makes: one for each category. Missing categories that are filled in are one of their own. */
function widthOf({ type, distinct, missing }: TableColumn, policy: TableDraft['missing']): number | null {
  if (type !== 'categories') return 1;
  return distinct === null ? null : distinct + (missing > 0 && policy === 'fill' ? 1 : 0);
}

/** Two classes are told by one number, more by a row for each. */
function labelRowsOf(labelType: TableDraft['labelType'], classes: number | null): number | null {
  if (labelType === 'values') return 1;
  return classes === null || classes <= 2 ? (classes === null ? null : 1) : classes;
}

function ofArrays(arrays: readonly FoundArray[], draft: ArraysDraft): PlannedShapes {
  const part = (reference: ArraysDraft['x']) => examplesOf(arrayAt(arrays, reference), draft.examplesAxis);
  const [x, y, testX, testY] = [part(draft.x), part(draft.y), part(draft.testX), part(draft.testY)];
  return {
    shape: x?.shape ?? [],
    features: x && featureCount(x.shape),
    examples: x?.examples ?? null,
    isAtMost: false,
    labelRows: y && featureCount(y.shape),
    testExamples: testX && testY ? testX.examples : null,
    clash: clashOf(x, y, false) ?? clashOf(testX, testY, true) ?? featureClash(x, testX),
  };
}

interface Examples {
  readonly examples: number;
  readonly shape: readonly number[];
}

/** How many examples an array holds and what one looks like. An array of one axis holds a number for each. */
function examplesOf(array: FoundArray | null, axis: ArraysDraft['examplesAxis']): Examples | null {
  if (!array || array.shape.length === 0) return null;
  const { shape } = array;
  const examples = (axis === 'first' ? shape[0] : shape[shape.length - 1]) ?? 0;
  const rest = axis === 'first' ? shape.slice(1) : shape.slice(0, -1);
  return { examples, shape: rest.length > 0 ? rest : [1] };
}

function clashOf(x: Examples | null, y: Examples | null, isTest: boolean): PlanClash | null {
  return x && y && x.examples !== y.examples ? { kind: 'examples', x: x.examples, y: y.examples, isTest } : null;
}

function featureClash(x: Examples | null, testX: Examples | null): PlanClash | null {
  if (!x || !testX) return null;
  const [own, other] = [featureCount(x.shape), featureCount(testX.shape)];
  return own === other ? null : { kind: 'features', x: own, testX: other };
}

function ofPictures({ classes }: Contents<'pictures'>, { side, colour }: PicturesDraft): PlannedShapes {
  const shape = colour ? [side, side, 3] : [side, side];
  return {
    shape,
    features: featureCount(shape),
    examples: classes.reduce((sum, { pictures }) => sum + pictures, 0),
    isAtMost: false,
    labelRows: labelRowsOf('classes', classes.length),
    testExamples: null,
    clash: null,
  };
}
