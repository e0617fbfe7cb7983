import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unhurriedWork } from '../unhurried-work.ts';
import { importTable } from './import-table.ts';
import { parseNumber } from './parse-number.ts';
import { readRows } from './read-rows.ts';
import { numberOf, rowTexts } from './row.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-property-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Cells of any text, among them what a table needs quotation marks for. A lone CR is a line's end of some systems and not kept. */
const cell = fc
  .oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', ';', ' ', 'a', '1', 'é', '漢', '😀') }), fc.double().map(String))
  .map((text) => text.replaceAll('\r', '').replaceAll('\0', ''));

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 20 }))
  .chain(([columns, rows]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

const written = fc.record({ newline: fc.constantFrom('\n', '\r\n'), quotes: fc.boolean(), mark: fc.constantFrom('', '\uFEFF') });

describe('a table', () => {
  it('that Papa Parse has written reads back, cell by cell', async () => {
    const path = join(folder, 'any.csv');
    await fc.assert(
      fc.asyncProperty(
        table,
        written,
        fc.constantFrom('utf8' as const, 'utf16le' as const),
        async (rows, { newline, quotes, mark }, encoding) => {
          // The first row makes it certain which character is between cells; without a mark UTF-16 is a guess.
          const whole = [rows[0]?.map((_, column) => `c${column}`) ?? [], ...rows];
          const text = `${encoding === 'utf16le' ? '\uFEFF' : mark}${Papa.unparse(whole, { newline, quotes, delimiter: ',' })}`;
          await writeFile(path, text, encoding);
          const read: (readonly string[])[] = [];
          const result = await readRows(path, 'any.csv', unhurriedWork, (row) => {
            read.push(rowTexts(row));
            return null;
          });
          fc.pre(result.ok && result.value === ',');
          expect(read).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of numbers gives the very numbers', async () => {
    const path = join(folder, 'numbers.csv');
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 }), async (rows) => {
        await writeFile(path, `a,b,y\n${rows.map(([a, b], row) => `${a},${b},${row % 2}`).join('\n')}\n`);
        const plan = {
          kind: 'table',
          file: 0,
          hasHeader: true,
          label: 2,
          labelType: 'classes',
          features: [0, 1],
          missing: 'refuse',
        } as const;
        const read = await importTable({ id: 0, path }, { ...plan, features: [...plan.features] }, unhurriedWork);
        if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
        const expected = [...rows.map(([a]) => a), ...rows.map(([, b]) => b)];
        // A text has no sign for 0.
        expect([...read.value.train.features.matrix()].map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a number', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 25 });
  const decimals = fc
    .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits, fc.constantFrom('', 'e5', 'E-12', 'e+300', 'e', '.'))
    .map((parts) => parts.join(''));

  it('is what JavaScript makes of its decimals, however it is read', async () => {
    const path = join(folder, 'one.csv');
    await fc.assert(
      fc.asyncProperty(fc.oneof(decimals, fc.string({ unit: fc.constantFrom(...'0123456789+-.eExX '), maxLength: 8 })), async (text) => {
        const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim());
        const value = isDecimal && Number.isFinite(Number(text)) ? Number(text) : Number.NaN;
        const bytes = Buffer.from(text);
        expect(parseNumber(bytes, 0, bytes.length)).toBe(value);
        await writeFile(path, `x,y\n${text},1\n`);
        const read: number[] = [];
        await readRows(path, 'one.csv', unhurriedWork, (row) => {
          read.push(numberOf(row, 0));
          return null;
        });
        expect(read[1]).toBe(value);
      }),
      { numRuns: 400 },
    );
  });
});
