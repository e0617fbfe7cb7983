import { describe, expect, it } from 'vitest';
import type { FileContents } from '../../shared/ipc/data-import.ts';
import type { ArraysDraft, TableDraft } from './import-draft.ts';
import { plannedShapes } from './planned-shapes.ts';

const table: Extract<FileContents, { kind: 'table' }> = {
  kind: 'table',
  file: 0,
  delimiter: ',',
  hasHeader: true,
  rows: 150,
  columns: [
    { name: 'length', type: 'numbers', missing: 0, distinct: null },
    { name: 'colour', type: 'categories', missing: 2, distinct: 3 },
    { name: 'kind', type: 'categories', missing: 0, distinct: 3 },
    { name: 'sold', type: 'categories', missing: 0, distinct: 2 },
  ],
  firstRows: [],
  suggestion: null,
};
const draft: TableDraft = { kind: 'table', file: 0, hasHeader: true, label: 2, labelType: 'classes', features: [0, 1], missing: 'refuse' };

describe('the shapes of a table', () => {
  const shapes = (change: Partial<TableDraft>) => plannedShapes(table, { ...draft, ...change });

  it('have a row for each category, and one for missing ones that are filled in', () => {
    expect(shapes({})).toMatchObject({ features: 4, examples: 150, labelRows: 3, isAtMost: false });
    expect(shapes({ missing: 'fill' })).toMatchObject({ features: 5, isAtMost: false });
    expect(shapes({ missing: 'leave-out' })).toMatchObject({ features: 4, isAtMost: true });
    expect(shapes({ missing: 'leave-out', features: [0] }).isAtMost).toBe(false);
  });

  it('have one row of Y for two classes and for numbers', () => {
    expect([shapes({ label: 3 }), shapes({ labelType: 'values' }), shapes({ label: null })].map(({ labelRows }) => labelRows)).toEqual([
      1,
      1,
      null,
    ]);
  });

  it('count the header where it is a row like any other', () => {
    expect(shapes({ hasHeader: false }).examples).toBe(151);
  });
});

describe('the shapes of arrays', () => {
  const array = (key: string, shape: number[]) => ({ file: 0, key, shape, type: 'float64' });
  const arrays = [array('x', [209, 64, 64, 3]), array('y', [209]), array('tx', [50, 64, 64, 3]), array('ty', [50]), array('xt', [12, 209])];
  const at = (key: string) => ({ file: 0, key });
  const open: ArraysDraft = {
    kind: 'arrays',
    x: at('x'),
    y: at('y'),
    testX: null,
    testY: null,
    examplesAxis: 'first',
    labelType: 'classes',
    scale: { numerator: 1, denominator: 255 },
  };
  const shapes = (change: Partial<ArraysDraft>) => plannedShapes({ kind: 'arrays', arrays, suggestion: null }, { ...open, ...change });

  it('are those of the course: columns are examples', () => {
    expect(shapes({})).toEqual({
      shape: [64, 64, 3],
      features: 12288,
      examples: 209,
      isAtMost: false,
      labelRows: 1,
      testExamples: null,
      clash: null,
    });
    expect(shapes({ testX: at('tx'), testY: at('ty') })).toMatchObject({ testExamples: 50, clash: null });
    expect(shapes({ x: at('xt'), examplesAxis: 'last' })).toMatchObject({ features: 12, examples: 209, clash: null });
  });

  it('say what does not go together', () => {
    expect(shapes({ y: at('ty') }).clash).toEqual({ kind: 'examples', x: 209, y: 50, isTest: false });
    expect(shapes({ testX: at('tx'), testY: at('y') }).clash).toEqual({ kind: 'examples', x: 50, y: 209, isTest: true });
    expect(shapes({ testX: at('xt') }).clash).toEqual({ kind: 'features', x: 12288, testX: 209 });
  });

  it('are open while an array is not chosen', () => {
    expect(shapes({ x: null })).toMatchObject({ features: null, examples: null, clash: null });
  });
});

describe('the shapes of pictures', () => {
  it('are those of the square they become', () => {
    const contents: FileContents = {
      kind: 'pictures',
      folder: 1,
      classes: [
        { name: 'cats', pictures: 7 },
        { name: 'dogs', pictures: 5 },
      ],
      sizes: { smallest: [4, 4], largest: [9, 9] },
      suggestion: null,
    };
    expect(plannedShapes(contents, { kind: 'pictures', folder: 1, side: 64, colour: true, fit: 'crop' })).toMatchObject({
      shape: [64, 64, 3],
      features: 12288,
      examples: 12,
      labelRows: 1,
    });
    expect(plannedShapes(contents, { kind: 'pictures', folder: 1, side: 8, colour: false, fit: 'crop' })).toMatchObject({
      shape: [8, 8],
      features: 64,
    });
  });
});
