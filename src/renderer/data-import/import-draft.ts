import type { FileContents, FoundArray, ImportPlan } from '../../shared/ipc/data-import.ts';

type Plan<K extends ImportPlan['kind']> = Extract<ImportPlan, { kind: K }>;
type Contents<K extends FileContents['kind']> = Extract<FileContents, { kind: K }>;

/** Which array of which file. */
export type ArrayReference = Plan<'arrays'>['x'];

/** What a person has decided of a table so far; the label may still be open. */
export type TableDraft = Omit<Plan<'table'>, 'label'> & { readonly label: number | null };

/** What a person has decided of arrays so far. Test data is used where both of its arrays are chosen. */
export type ArraysDraft = Omit<Plan<'arrays'>, 'x' | 'y' | 'test'> & {
  readonly x: ArrayReference | null;
  readonly y: ArrayReference | null;
  readonly testX: ArrayReference | null;
  readonly testY: ArrayReference | null;
};

export type PicturesDraft = Plan<'pictures'>;

/** A plan that may still lack something. */
export type ImportDraft = TableDraft | ArraysDraft | PicturesDraft;

/** Side of pictures where the files suggest none: the course's. */
const usualSide = 64;

/** What files suggest; where they suggest nothing, as much of a plan as goes without saying. */
export function draftFor(contents: FileContents): ImportDraft {
  switch (contents.kind) {
    case 'table':
      return contents.suggestion ?? openTable(contents);
    case 'arrays':
      return contents.suggestion ? fromArraysPlan(contents.suggestion) : openArrays();
    case 'pictures':
      return contents.suggestion ?? { kind: 'pictures', folder: contents.folder, side: usualSide, colour: true, fit: 'crop' };
  }
}

function openTable({ file, hasHeader, columns }: Contents<'table'>): TableDraft {
  const features = columns.flatMap(({ type }, index) => (type === 'empty' ? [] : [index]));
  return { kind: 'table', file, hasHeader, label: null, labelType: 'classes', features, missing: 'refuse' };
}

function fromArraysPlan({ test, ...plan }: Plan<'arrays'>): ArraysDraft {
  return { ...plan, testX: test?.x ?? null, testY: test?.y ?? null };
}

function openArrays(): ArraysDraft {
  const scale = { numerator: 1, denominator: 1 };
  return { kind: 'arrays', x: null, y: null, testX: null, testY: null, examplesAxis: 'first', labelType: 'classes', scale };
}

/** The plan that a draft is; null while something of it is open. */
export function planOf(draft: ImportDraft): ImportPlan | null {
  switch (draft.kind) {
    case 'table':
      return draft.label === null || draft.features.length === 0 ? null : { ...draft, label: draft.label, features: [...draft.features] };
    case 'arrays': {
      const { x, y, testX, testY, ...rest } = draft;
      if (!x || !y) return null;
      return { ...rest, x, y, test: testX && testY ? { x: testX, y: testY } : null };
    }
    case 'pictures':
      return draft;
  }
}

/** Makes a column the label, a feature or neither; the label before becomes a feature, so that no column is lost by changing one's mind. */
export function withRole(draft: TableDraft, column: number, role: 'label' | 'feature' | 'none'): TableDraft {
  const others = draft.features.filter((feature) => feature !== column);
  const sorted = (features: readonly number[]) => [...features].sort((a, b) => a - b);
  switch (role) {
    case 'label': {
      const before = draft.label !== null && draft.label !== column ? [draft.label] : [];
      return { ...draft, label: column, features: sorted([...others, ...before]) };
    }
    case 'feature':
      return { ...draft, label: draft.label === column ? null : draft.label, features: sorted([...others, column]) };
    case 'none':
      return { ...draft, label: draft.label === column ? null : draft.label, features: others };
  }
}

/** What a column is at the moment. */
export function roleOf({ label, features }: TableDraft, column: number): 'label' | 'feature' | 'none' {
  if (label === column) return 'label';
  return features.includes(column) ? 'feature' : 'none';
}

/** The array that a reference names. */
export function arrayAt(arrays: readonly FoundArray[], reference: ArrayReference | null): FoundArray | null {
  return arrays.find(({ file, key }) => file === reference?.file && key === reference.key) ?? null;
}

/** Columns of a table with the names and the rows that it has if its first row is a header, or if it is not. */
export function tableAs(
  contents: Contents<'table'>,
  hasHeader: boolean,
): { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { columns, firstRows } = contents;
  const names = columns.map(({ name }) => name);
  if (contents.hasHeader === hasHeader) return { names, rows: firstRows };
  if (hasHeader) return { names: firstRows[0] ?? names, rows: firstRows.slice(1) };
  return { names: columns.map((_, index) => String(index + 1)), rows: [names, ...firstRows] };
}
