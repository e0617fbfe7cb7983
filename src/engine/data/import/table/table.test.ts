import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/failures.ts';
import { importTable } from './import-table.ts';
import { inspectTable } from './inspect-table.ts';
import type { TablePlan } from './suggest-table-plan.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'));
});
afterAll(() => rm(folder, { recursive: true }));

const work = { signal: new AbortController().signal, onProgress: () => undefined };

async function fileOf(contents: string | Uint8Array, name = 'table.csv') {
  const path = join(folder, name);
  await writeFile(path, contents);
  return { id: 0, path };
}

async function inspected(contents: string | Uint8Array) {
  const found = await inspectTable(await fileOf(contents), work);
  if (!found.ok || found.value.kind !== 'table') throw new Error(JSON.stringify(found));
  return found.value;
}

/** Reads a table by the plan that suggests itself, with changes. */
async function imported(contents: string | Uint8Array, changes: Partial<TablePlan> = {}) {
  const { suggestion } = await inspected(contents);
  if (!suggestion) throw new Error('no plan suggests itself');
  return importTable(await fileOf(contents), { ...suggestion, ...changes }, work);
}

async function trainOf(contents: string | Uint8Array, changes: Partial<TablePlan> = {}) {
  const read = await imported(contents, changes);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return { ...read.value, ...read.value.train, features: [...read.value.train.features.matrix()], labels: [...read.value.train.labels] };
}

const flowers = 'length,colour,kind\n1.5,red,rose\n2,blue,iris\n-3e-1,red,iris\n';

describe('what a table holds', () => {
  it('is told column by column, with a plan that suggests itself', async () => {
    const found = await inspected(flowers);
    expect(found).toMatchObject({
      delimiter: ',',
      hasHeader: true,
      rows: 3,
      firstRows: [
        ['1.5', 'red', 'rose'],
        ['2', 'blue', 'iris'],
        ['-3e-1', 'red', 'iris'],
      ],
    });
    expect(found.columns).toEqual([
      { name: 'length', type: 'numbers', missing: 0, distinct: 3 },
      { name: 'colour', type: 'categories', missing: 0, distinct: 2 },
      { name: 'kind', type: 'categories', missing: 0, distinct: 2 },
    ]);
    expect(found.suggestion).toEqual({
      kind: 'table',
      file: 0,
      hasHeader: true,
      label: 2,
      labelType: 'classes',
      features: [0, 1],
      missing: 'refuse',
    });
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['bars', '|'],
  ])('is found between %s', async (_name, delimiter) => {
    expect(await inspected(flowers.replaceAll(',', delimiter))).toMatchObject({ delimiter, rows: 3 });
  });

  it.each([
    ['CRLF', Buffer.from(flowers.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(flowers.replaceAll('\n', '\r'))],
    ['no line feed at the end', Buffer.from(flowers.trimEnd())],
    ['blank lines', Buffer.from(`\n${flowers.replaceAll('\n', '\n\n')}\n`)],
    ['a byte order mark', Buffer.from(`\uFEFF${flowers}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${flowers}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${flowers}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(flowers, 'utf16le')],
    ['quotation marks', Buffer.from('"length","colour","kind"\r\n"1.5","red","rose"\r\n2,"blue","iris"\r\n-3e-1,red,iris')],
  ])('does not depend on %s', async (_name, contents) => {
    const { columns, rows, hasHeader } = await inspected(contents);
    expect({ columns, rows, hasHeader }).toEqual(
      (({ columns, rows, hasHeader }) => ({ columns, rows, hasHeader }))(await inspected(flowers)),
    );
  });

  it('counts what is missing', async () => {
    const { columns, suggestion } = await inspected('a,b,y\n1,,0\nNA,x,1\nNaN,?,1\nnull,x,0\n');
    expect(columns.map(({ type, missing }) => [type, missing])).toEqual([
      ['numbers', 3],
      ['categories', 2],
      ['numbers', 0],
    ]);
    expect(suggestion).toMatchObject({ missing: 'fill', labelType: 'classes' });
  });

  it('leaves columns out of the plan that only count the rows', async () => {
    expect((await inspected(',a,y\n0,5,1\n1,5,0\n2,6,1\n')).suggestion).toMatchObject({ features: [1], label: 2 });
  });

  it('has no header where the first row is numbers', async () => {
    expect(await inspected('1,2,0\n3,4,1\n')).toMatchObject({ hasHeader: false, rows: 2, columns: [{ name: '' }, {}, {}] });
  });
});

describe('a table that is read', () => {
  it('has features in rows, categories one-hot in sorted order, and two classes as 0 and 1', async () => {
    expect(await trainOf(flowers)).toMatchObject({
      features: [1.5, 2, -0.3, 0, 1, 0, 1, 0, 1],
      featureShape: [3],
      examples: 3,
      labels: [1, 0, 0],
      labelKind: { kind: 'binary' },
      featureNames: ['length', 'colour=blue', 'colour=red'],
      classNames: ['iris', 'rose'],
      warnings: [],
    });
  });

  it('has classes in the order of their numbers, or of their letters', async () => {
    expect(await trainOf('x,y\n1,10\n2,9\n3,10.0\n4,-1\n')).toMatchObject({
      labels: [0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0],
      classNames: ['-1', '9', '10'],
    });
    expect((await trainOf('x,y\n1,b\n2,a\n3,Z\n4,é\n')).classNames).toEqual(['Z', 'a', 'b', 'é']);
  });

  it('has values where they are wanted', async () => {
    expect(await trainOf('x,y\n1,1.5\n2,2.25\n')).toMatchObject({
      labels: [1.5, 2.25],
      labelKind: { kind: 'values', rows: 1 },
      classNames: null,
    });
  });

  it('keeps quotation marks, delimiters and line feeds within cells', async () => {
    const { featureNames } = await trainOf('c,y\n"a ""quoted"", b",0\n"two\nlines",1\nplain,1\n');
    expect(featureNames).toEqual(['c=a "quoted", b', 'c=plain', 'c=two\nlines']);
  });

  it('fills what is missing with the mean, or a category of its own', async () => {
    const read = await trainOf('a,c,y\n1,u,0\n,v,1\n4,?,1\n');
    expect(read.features).toEqual([1, 2.5, 4, 0, 0, 1, 1, 0, 0, 0, 1, 0]);
    expect(read.featureNames).toEqual(['a', 'c=(missing)', 'c=u', 'c=v']);
    expect(read.warnings).toMatchObject([{ code: 'GD541', data: { values: 2, columns: 'a, c' } }]);
  });

  it('leaves rows out where something is missing, if that is wanted', async () => {
    const read = await trainOf('a,y\n1,0\n,1\n4,1\n5,NA\n', { missing: 'leave-out' });
    expect(read).toMatchObject({ features: [1, 4], labels: [0, 1], warnings: [{ code: 'GD540', data: { rows: 2, of: 4 } }] });
  });

  it('is the same in however many pieces it comes from the disk', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `${row},${row / 7},${row % 3 === 0 ? '"a, ""b"""' : 'c'},${row % 2}`);
    const { examples, features, featureNames } = await trainOf(`i,x,c,y\n${rows.join('\n')}\n`, { features: [0, 1, 2] });
    expect(examples).toBe(40_000);
    expect(featureNames).toEqual(['i', 'x', 'c=a, "b"', 'c=c']);
    expect(features.slice(40_000, 80_000)).toEqual(rows.map((_, row) => row / 7));
  });
});

describe('a table that cannot be read', () => {
  it.each<[string, string | Uint8Array, Partial<TablePlan>, object]>([
    [
      'an empty cell',
      'a,y\n1,0\n,1\n',
      { missing: 'refuse' },
      { code: 'GD531', data: { row: 3, column: 1, name: 'a', problem: 'missing' } },
    ],
    ['an infinite number', 'a,y\n1,0\n-inf,1\n', {}, { code: 'GD531', data: { row: 3, column: 1, value: '-inf', problem: 'infinite' } }],
    [
      'a number beyond float64',
      'a,y\n1,0\n1e999,1\n',
      {},
      { code: 'GD531', data: { row: 3, column: 1, value: '1e999', problem: 'infinite' } },
    ],
    [
      'a word among values',
      'a,y\n1,0\n2,one\n',
      { labelType: 'values' },
      { code: 'GD531', data: { row: 3, column: 2, value: 'one', problem: 'not-a-number' } },
    ],
    ['one class only', 'a,y\n1,0\n2,0\n', {}, { code: 'GD532', data: { problem: 'one-class', value: '0' } }],
    [
      'a column that is not there',
      'a,y\n1,0\n2,1\n',
      { features: [7] },
      { code: 'GD532', data: { problem: 'no-such-column', value: '2' } },
    ],
    [
      'nothing but gaps',
      'a,b,y\n1,,0\n2,,1\n',
      { features: [1], missing: 'fill' },
      { code: 'GD532', data: { name: 'b', problem: 'empty' } },
    ],
    [
      'nothing left',
      'a,b,y\n1,,0\n2,,1\n',
      { features: [1], missing: 'leave-out' },
      { code: 'GD532', data: { problem: 'no-examples-left' } },
    ],
  ])('%s', async (_name, contents, changes, expected) => {
    expect(failureOf(await imported(contents, changes))).toMatchObject(expected);
  });

  it.each<[string, string | Uint8Array, object]>([
    ['rows of different lengths', 'a,b\n1,2\n3\n', { code: 'GD513', data: { line: 3, cells: 1, expected: 2 } }],
    ['nothing', '', { code: 'GD534', data: { problem: 'no-rows' } }],
    ['a header alone', 'a,b\n', { code: 'GD534', data: { problem: 'no-rows' } }],
    ['a quotation mark that is never closed', 'a,y\n1,0\n"2,1\n3,1\n', { code: 'GD534', data: { problem: 'open-quote' } }],
    ['bytes of a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), { code: 'GD534', data: { problem: 'binary' } }],
    ['Latin 1', Buffer.from('größe,y\n1,0\n', 'latin1'), { code: 'GD534', data: { problem: 'encoding', row: 1 } }],
  ])('%s', async (_name, contents, expected) => {
    expect(failureOf(await inspectTable(await fileOf(contents), work))).toMatchObject(expected);
  });

  it('names the word in a column of numbers rather than a thousand categories', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${row === 1500 ? 'oops' : row},${row % 2}`);
    const contents = `a,y\n${rows.join('\n')}\n`;
    const plan: TablePlan = { kind: 'table', file: 0, hasHeader: true, label: 1, labelType: 'classes', features: [0], missing: 'refuse' };
    expect(failureOf(await importTable(await fileOf(contents), plan, work))).toMatchObject({
      code: 'GD531',
      data: { row: 1502, value: 'oops' },
    });
  });

  it('a file that is not there', async () => {
    expect(failureOf(await inspectTable({ id: 0, path: join(folder, 'none.csv') }, work))).toMatchObject({ code: 'GD509' });
  });

  it('one whose reading is cancelled', async () => {
    const stop = new AbortController();
    const rows = `${'1,2,3\n'.repeat(200_000)}`;
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => {
      seen.push(done / total);
      if (done > total / 2) stop.abort();
    };
    expect(failureOf(await inspectTable(await fileOf(rows), { signal: stop.signal, onProgress }))).toMatchObject({ code: 'GD530' });
    expect(seen.at(-1)).toBeLessThan(1);
  });
});
