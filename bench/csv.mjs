import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { describeMachine } from './machine.mjs';
import { buildModules } from './setup/build-engine.mjs';
import { median } from './statistics.mjs';

/** Megabytes a second of processor time, from the disk's cache to the matrices X and Y. */
const goal = 100;

const modules = { import: 'src/engine/data/import/import-data.ts' };

/** Tables of numbers as they are common: measurements with decimals, and grey values of pictures, most of them 0, of which two bytes are a cell. */
const tables = [
  { name: 'decimals', columns: 20, rows: 200_000, cell: (random, column) => (random * 10 - 5).toFixed(column % 2 === 0 ? 3 : 6) },
  { name: 'pictures', columns: 784, rows: 20_000, cell: (random) => (random < 0.2 ? `${Math.floor(random * 1280)}` : '0') },
];

/**
 * Times the reading of CSV files on one core: `import` by the engine, and beside it Papa Parse of the same text, which is in memory already, with `Number` of each
 * cell. Counted is the time of the processor, as a machine that does something else besides makes every clock slower.
 */
export async function timeCsv({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-desk-csv-'));
  try {
    const built = join(folder, 'engine');
    mkdirSync(built);
    await buildModules(built, modules);
    const { importData } = await import(pathToFileURL(join(built, 'import.mjs')).href);
    process.stdout.write(`CSV to matrix, on ${describeMachine().processor} (goal: ${goal} MB/s)\n`);
    for (const table of tables) process.stdout.write(`${await lineOf(table, folder, importData, quick ? 1 : 5)}\n`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lineOf({ name, columns, rows, cell }, folder, importData, runs) {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, textOf(rows, columns, cell));
  const megabytes = statSync(path).size / 1e6;
  const label = { label: columns, labelType: 'classes' };
  const features = Array.from({ length: columns }, (_, column) => column);
  const plan = { kind: 'table', file: 0, hasHeader: true, ...label, features, missing: 'refuse' };
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  const ours = await rateOf(megabytes, runs, async () => {
    const read = await importData([{ id: 0, path }], plan, work);
    if (!read.ok || read.value.train.examples !== rows) throw new Error(`the table of ${name} was not read`);
  });
  const text = readFileSync(path, 'utf8');
  const papa = await rateOf(megabytes, runs, async () => {
    let sum = 0;
    for (const cells of Papa.parse(text, { delimiter: ',', header: false }).data) for (const value of cells) sum += Number(value);
    return sum;
  });
  return `  ${name.padEnd(9)} ${megabytes.toFixed(0)} MB, ${rows} × ${columns}: import ${ours.toFixed(0)} MB/s, Papa Parse ${papa.toFixed(0)} MB/s`;
}

/** The median of the rates of several runs. */
async function rateOf(megabytes, runs, run) {
  const rates = [];
  for (let count = 0; count < runs; count += 1) {
    const start = process.cpuUsage().user;
    await run();
    rates.push((megabytes / (process.cpuUsage().user - start)) * 1e6);
  }
  return median(rates);
}

/** A table with names in the first row and two classes in the last column; the same at every run. */
function textOf(rows, columns, cell) {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const header = [...Array.from({ length: columns }, (_, column) => `x${column}`), 'y'].join(',');
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_unused, column) => cell(random(), column));
    return [...cells, row % 2].join(',');
  });
  return `${header}\n${lines.join('\n')}\n`;
}
