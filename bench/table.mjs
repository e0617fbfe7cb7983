import { goalTable } from './goal-table.mjs';
import { bestPeer, referenceOf, referencePeer } from './peer-names.mjs';
import { productTable } from './product-table.mjs';
import { aligned, flag, short } from './text-table.mjs';

/** The measurements as text: a table for each network, one for the products, one for each growth, the goals, then what is missing. */
export function formatResults({ machine, works, growth, goals, missing }) {
  const networks = works.filter(({ work }) => work.kind === 'network' && !work.growth);
  const products = works.filter(({ work }) => work.kind === 'product');
  const parts = [
    ...networks.map(networkTable),
    productTable(products),
    ...works.filter(({ work }) => work.kind === 'boundary').map(boundaryTable),
    ...growthTables(growth),
    goalTable(goals),
    missingTable(missing),
    busyNote(machine),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function networkTable({ work, rows }) {
  const reference = referenceOf(rows, ({ peer }) => peer) ?? rows[0];
  const batch = work.batchSize ? `, mini-batches of ${work.batchSize}` : '';
  const title = `${work.name}: ${work.layers.join('-')}, m ${work.examples}${batch}, cost every iteration`;
  const header = [
    'peer',
    'threads',
    'form',
    'µs/iteration',
    'quartiles',
    `÷ ${reference?.peer ?? referencePeer}`,
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
    `${short(row.microseconds / reference.microseconds)}×`,
    row.lastCost.toFixed(9),
    exponential(row.difference),
    flag(row),
  ]);
  return `${aligned(title, header, lines)}${bestNote(rows)}`;
}

/** How long ŷ of all points takes. */
function boundaryTable({ work, rows }) {
  const title = `${work.name}: ${work.side}×${work.side} points through ${work.layers.join('-')}`;
  const lines = rows.map((row) => [
    row.peer,
    short(row.microseconds / 1000),
    `${short(row.lowerQuartile / 1000)}–${short(row.upperQuartile / 1000)}`,
    flag(row),
  ]);
  return aligned(title, ['peer', 'ms/boundary', 'quartiles', ''], lines);
}

/** Who of the others is fastest; JAX's compiled loop is another way of working than the calls of a notebook. */
function bestNote(rows) {
  const best = bestPeer(rows, { withScan: false });
  if (!best) return '';
  const any = bestPeer(rows, { withScan: true });
  return `\n  best peer: ${best.peer}, ${short(best.microseconds)} µs; with jax-scan among them: ${any.peer}, ${short(any.microseconds)} µs`;
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

function exponential(value) {
  return value === null ? '' : value.toExponential(1);
}
