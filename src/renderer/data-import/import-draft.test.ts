import { describe, expect, it } from 'vitest';
import type { FileContents } from '../../shared/ipc/data-import.ts';
import { draftFor, planOf, roleOf, type TableDraft, tableAs, withRole } from './import-draft.ts';

const column = (name: string, type: 'numbers' | 'categories' | 'empty' = 'numbers') => ({ name, type, missing: 0, distinct: 3 });
const table: Extract<FileContents, { kind: 'table' }> = {
  kind: 'table',
  file: 4,
  delimiter: ',',
  hasHeader: true,
  rows: 2,
  columns: [column('a'), column('b'), column('nothing', 'empty'), column('kind', 'categories')],
  firstRows: [
    ['1', '2', '', 'x'],
    ['3', '4', '', 'y'],
  ],
  suggestion: null,
};

function tableDraft(change: Partial<TableDraft> = {}): TableDraft {
  const draft = draftFor(table);
  if (draft.kind !== 'table') throw new Error('no table');
  return { ...draft, ...change };
}

describe('a draft', () => {
  it('is what suggests itself', () => {
    const plan = { kind: 'table', file: 4, hasHeader: true, label: 3, labelType: 'classes', features: [0, 1], missing: 'fill' } as const;
    const draft = draftFor({ ...table, suggestion: { ...plan, features: [0, 1] } });
    expect(planOf(draft)).toEqual(plan);
  });

  it('without a suggestion leaves the label open and takes every column that holds something', () => {
    expect(tableDraft()).toMatchObject({ label: null, features: [0, 1, 3] });
    expect(planOf(tableDraft())).toBeNull();
    expect(planOf(tableDraft({ label: 3, features: [] }))).toBeNull();
  });

  it('has test data only where both arrays of it are chosen', () => {
    const [x, y] = [
      { file: 1, key: 'X' },
      { file: 1, key: 'Y' },
    ];
    const draft = draftFor({ kind: 'arrays', arrays: [], suggestion: null });
    if (draft.kind !== 'arrays') throw new Error('no arrays');
    expect(planOf(draft)).toBeNull();
    expect(planOf({ ...draft, x, y, testX: x })).toMatchObject({ x, y, test: null });
    const whole = planOf({ ...draft, x, y, testX: x, testY: y });
    expect(whole).toMatchObject({ test: { x, y } });
    expect(whole?.kind === 'arrays' && planOf(draftFor({ kind: 'arrays', arrays: [], suggestion: whole }))).toEqual(whole);
  });
});

describe('the role of a column', () => {
  it('is exactly one of three, and the label before becomes a feature', () => {
    const labelled = withRole(tableDraft(), 3, 'label');
    expect(labelled).toMatchObject({ label: 3, features: [0, 1] });
    expect(withRole(labelled, 1, 'label')).toMatchObject({ label: 1, features: [0, 3] });
    expect(withRole(labelled, 3, 'none')).toMatchObject({ label: null, features: [0, 1] });
    expect(withRole(labelled, 3, 'label')).toEqual(labelled);
    const without = withRole(labelled, 0, 'none');
    expect([0, 1, 2, 3].map((index) => roleOf(without, index))).toEqual(['none', 'feature', 'none', 'label']);
    expect(withRole(without, 0, 'feature')).toEqual(labelled);
  });
});

describe('the header of a table', () => {
  it('is a row like any other where the first row holds no names, and the other way round', () => {
    expect(tableAs(table, false)).toEqual({ names: ['1', '2', '3', '4'], rows: [['a', 'b', 'nothing', 'kind'], ...table.firstRows] });
    expect(tableAs(table, true)).toEqual({ names: ['a', 'b', 'nothing', 'kind'], rows: table.firstRows });
    expect(tableAs({ ...table, hasHeader: false }, true)).toEqual({ names: table.firstRows[0], rows: [table.firstRows[1]] });
  });
});
