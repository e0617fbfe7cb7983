import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/failures.ts';
import { unhurriedWork } from '../unhurried-work.ts';
import { importTable } from './import-table.ts';
import { inspectTable } from './inspect-table.ts';

const fixture = (name: string) => ({ id: 0, path: join(import.meta.dirname, '../../../../../tests/fixtures/import/tables', name) });

describe('a table of pandas', () => {
  it.each([
    ['plain.csv', ','],
    ['crlf-bom.csv', ','],
    ['tabs.tsv', '\t'],
    ['semicolons.csv', ';'],
    ['utf-16.csv', ','],
  ])('is read to the last bit: %s', async (name, delimiter) => {
    const found = await inspectTable(fixture(name), unhurriedWork);
    if (!found.ok || found.value.kind !== 'table') throw new Error(JSON.stringify(found));
    expect(found.value).toMatchObject({ delimiter, hasHeader: true, rows: 5 });
    expect(found.value.columns).toEqual([
      { name: 'size', type: 'numbers', missing: 1, distinct: 4 },
      { name: 'rooms', type: 'numbers', missing: 0, distinct: 5 },
      { name: 'colour', type: 'categories', missing: 1, distinct: 4 },
      { name: 'sold', type: 'categories', missing: 0, distinct: 2 },
      { name: 'price', type: 'numbers', missing: 0, distinct: 5 },
    ]);
    const plan = { kind: 'table', file: 0, hasHeader: true, label: 3, labelType: 'classes', missing: 'fill' } as const;
    const read = await importTable(fixture(name), { ...plan, features: [0, 1, 4, 2] }, unhurriedWork);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const { train, featureNames, classNames } = read.value;
    expect([...train.features.matrix().slice(0, 3), train.features.matrix()[4]]).toEqual([
      1.5,
      2.25,
      (1.5 + 2.25 + 1e-7 + 123456789.125) / 4,
      123456789.125,
    ]);
    expect([...train.features.matrix().slice(5, 15)]).toEqual([3, 4, 5, 6, 7, 0.1 + 0.2, 1e300, -5e-324, 17, 2 ** 53]);
    expect(featureNames?.slice(3)).toEqual([
      'colour=(missing)',
      'colour=dark "blue"',
      'colour=green, light',
      'colour=red',
      'colour=two\nlines',
    ]);
    expect([classNames, [...train.labels]]).toEqual([
      ['False', 'True'],
      [1, 0, 1, 1, 0],
    ]);
  });

  it('does not take its index for a feature', async () => {
    const found = await inspectTable(fixture('index.csv'), unhurriedWork);
    expect(found.ok && found.value.kind === 'table' && found.value.suggestion?.features).not.toContain(0);
  });

  it('in Shift JIS is refused, with the way out', async () => {
    expect(failureOf(await inspectTable(fixture('shift-jis.csv'), unhurriedWork))).toMatchObject({
      code: 'GD534',
      data: { problem: 'encoding', row: 1 },
    });
  });
});
