import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { readWhole } from './import/arrays/stored-array.ts';
import { unhurriedWork } from './import/unhurried-work.ts';
import { failureOf } from './testing/failures.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads a text as a file of that name. */
async function readText(text: string, file: string) {
  const path = join(folder, file);
  await writeFile(path, text);
  const read = await readCsv(path, file, unhurriedWork);
  return read.ok ? readWhole(read.value) : read;
}

describe('readCsv', () => {
  it.each([
    ['commas', '1,2,3\n4,5,6'],
    ['names in the first row', 'a,b,c\n1,2,3\n4,5,6\n'],
    ['names, one of which is a number', 'a,2,c\n1,2,3\n4,5,6\n'],
    ['semicolons', '1;2;3\n4;5;6\n'],
    ['semicolons and empty lines', '\n1;2;3\n\n  \n4;5;6\n\n'],
    ['tabs and Windows line ends', '1\t2\t3\r\n4\t5\t6\r\n'],
    ['a byte order mark, quotes, blanks and empty lines', '\uFEFF"1", 2 ,3\n\n4,5,"6"\n\n'],
    ['other ways to write numbers', '+1,2.0,.3e1\n4.,5e0,600E-2'],
  ])('reads %s', async (_what, text) => {
    expect(await readText(text, 'a.csv')).toEqual({ ok: true, value: { shape: [2, 3], values: Float64Array.of(1, 2, 3, 4, 5, 6) } });
  });

  it('reads a single column, with a name and without', async () => {
    const value = { shape: [3, 1], values: Float64Array.of(0, 1, 1) };
    expect(await readText('label\n0\n1\n1\n', 'y.csv')).toEqual({ ok: true, value });
    expect(await readText('0\n1\n1', 'y.csv')).toEqual({ ok: true, value });
  });

  it('keeps NaN and infinity, so that a later check can name the example', async () => {
    expect(await readText('1,nan\n-inf,Infinity\n', 'a.csv')).toEqual({
      ok: true,
      value: { shape: [2, 2], values: Float64Array.of(1, Number.NaN, -Infinity, Infinity) },
    });
  });

  it.each([
    ['a word', 'a,b\n1,2\n3,four\n', { line: 3, column: 2, value: 'four' }],
    ['a word below empty lines', 'a,b\n\n1,2\n\n3,four\n', { line: 5, column: 2, value: 'four' }],
    ['nothing', '1,2\n,3\n', { line: 2, column: 1, value: '' }],
    ['a decimal comma', '1;2\n1,5;2\n', { line: 2, column: 1, value: '1,5' }],
    ['a hexadecimal number', '1,2\n0x10,3\n', { line: 2, column: 1, value: '0x10' }],
  ])('names the cell that holds %s', async (_what, text, place) => {
    expect(failureOf(await readText(text, 'a.csv'))).toEqual({ code: 'GD512', data: { file: 'a.csv', ...place } });
  });

  it('names a row of another length', async () => {
    expect(failureOf(await readText('1,2\n3,4\n5\n', 'a.csv'))).toEqual({
      code: 'GD513',
      data: { file: 'a.csv', line: 3, cells: 1, expected: 2 },
    });
  });

  it.each(['', '\n\n', 'a,b\n'])('refuses %j, in which there are no numbers', async (text) => {
    expect(failureOf(await readText(text, 'a.csv'))).toMatchObject({ code: 'GD507', data: { problem: 'empty' } });
  });
});
