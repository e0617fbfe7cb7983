import { growthExponent } from './statistics.mjs';

/** The measurements as text: a table for each network, one for the products, one for each growth, then what is missing. */
export function formatResults({ machine, works, missing }) {
  const networks = works.filter(({ work }) => work.kind === 'network' && !work.growth);
  const products = works.filter(({ work }) => work.kind === 'product');
  const parts = [
    ...networks.map(networkTable),
    productTable(products),
    ...growthTables(growthOf(works)),
    missingTable(missing),
    busyNote(machine),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Points and exponent of each growth and peer: [{ name, quantity, peer, points: [{ x, y }], verdict, exponent }], y in microseconds. */
export function growthOf(works) {
  const lines = new Map();
  for (const { work, rows } of works.filter((measured) => measured.work.growth)) {
    for (const row of rows) {
      const { name, quantity, size } = work.growth;
      const key = `${name} ${row.peer}`;
      if (!lines.has(key)) lines.set(key, { name, quantity, peer: row.peer, points: [], verdict: 'same' });
      lines.get(key).points.push({ x: size, y: row.microseconds });
      if (row.verdict !== 'same') lines.get(key).verdict = row.verdict;
    }
  }
  return [...lines.values()].filter(({ points }) => points.length > 1).map((line) => ({ ...line, exponent: growthExponent(line.points) }));
}

function networkTable({ work, rows }) {
  const ours = rows[0]?.microseconds ?? Number.NaN;
  const title = `${work.name}: ${work.layers.join('-')}, m ${work.examples}, cost every iteration`;
  const header = [
    'peer',
    'threads',
    'form',
    'µs/iteration',
    'quartiles',
    '÷ ours-f64',
    `cost at ${work.checkIterations}`,
    'difference',
    '',
  ];
  const lines = rows.map((row) => [
    row.peer,
    row.threads ?? '',
    row.form ?? '',
    short(row.microseconds),
    `${short(row.lowerQuartile)}–${short(row.upperQuartile)}`,
    `${short(row.microseconds / ours)}×`,
    row.lastCost.toFixed(9),
    exponential(row.difference),
    flag(row),
  ]);
  return aligned(title, header, lines);
}

function productTable(products) {
  if (products.length === 0) return '';
  const peers = [...new Set(products.flatMap(({ rows }) => rows.map(({ peer }) => peer)))];
  const header = ['peer', ...products.map(({ work }) => `${work.size}`), ''];
  const lines = peers.map((peer) => {
    const rows = products.map(({ rows: all }) => all.find((row) => row.peer === peer));
    const speeds = rows.map((row, index) => (row ? short(products[index].work.operations / row.microseconds / 1000) : ''));
    return [peer, ...speeds, rows.map((row) => (row ? flag(row) : '')).find((text) => text !== '') ?? ''];
  });
  return aligned('gemm: product of square matrices, GFLOPS by size', header, lines);
}

function growthTables(lines) {
  const names = [...new Set(lines.map(({ name }) => name))];
  return names.map((name) => {
    const chosen = lines.filter((line) => line.name === name);
    const header = ['peer', ...chosen[0].points.map(({ x }) => `${chosen[0].quantity} ${x}`), 'exponent', ''];
    return aligned(
      `${name}: µs an iteration`,
      header,
      chosen.map((line) => [line.peer, ...line.points.map(({ y }) => short(y)), line.exponent.toFixed(3), flag(line)]),
    );
  });
}

function missingTable(missing) {
  return missing.length === 0 ? '' : ['missing', ...missing.map(({ peer, reason }) => `  ${peer}: ${reason}`)].join('\n');
}

/** The load before the run is that of others. */
function busyNote({ loadBefore, cores }) {
  if (loadBefore < cores / 4) return '';
  return `The machine was busy before this run (load ${loadBefore.toFixed(1)} on ${cores} cores): the quartiles show how far that matters.`;
}

function flag({ verdict }) {
  if (verdict === 'different') return 'COMPUTES SOMETHING ELSE';
  return verdict === 'unproven' ? 'agreement unproven' : '';
}

function aligned(title, header, lines) {
  const rows = [header, ...lines].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return [title, ...rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`)].join('\n');
}

/** Three figures, without an exponent. */
function short(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function exponential(value) {
  return value === null ? '' : value.toExponential(1);
}
