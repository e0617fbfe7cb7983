import { shareOfPeak } from './peak-share.mjs';
import { bestPeer } from './peer-names.mjs';

const withThreads = (name) => [name, `${name}-all`];
const bestOfOthers = 'best peer';
const ownPeak = 'own peak';

/** What a network has to reach: time of the other over the better of our lines. */
const networkGoals = [
  { work: 'planar', ours: withThreads('ours-f64'), against: 'numpy-f64', atLeast: 8 },
  { work: 'planar', ours: withThreads('ours-f64'), against: bestOfOthers, atLeast: 5 },
  { work: 'cats', ours: withThreads('ours-f64-gram'), against: 'numpy-f64', atLeast: 80 },
  { work: 'cats', ours: withThreads('ours-f64-gram'), against: bestOfOthers, atLeast: 45 },
  { work: 'cats', ours: withThreads('ours-f64-gram'), against: 'numpy-gram-f64', atLeast: 2.5 },
  { work: 'cats-logistic', ours: withThreads('ours-f64-gram'), against: 'numpy-f64', atLeast: 150 },
  { work: 'cats-logistic', ours: withThreads('ours-f64-gram'), against: bestOfOthers, atLeast: 55 },
  { work: 'cats-logistic', ours: withThreads('ours-f64-gram'), against: 'numpy-gram-f64', atLeast: 4 },
  { work: 'cats', ours: withThreads('ours-f32-direct'), against: bestOfOthers, atLeast: 0.9 },
  { work: 'ten-classes', ours: withThreads('ours-f32'), against: bestOfOthers, atLeast: 0.5 },
  { work: 'ten-classes-batches', ours: withThreads('ours-f32'), against: bestOfOthers, atLeast: 0.75 },
];

/** Products of every size: speed over that in registers alone. */
const productGoals = ['ours-f64', 'ours-f32'].map((name) => ({ works: /^gemm-/, ours: withThreads(name), against: ownPeak, atLeast: 0.6 }));

/** Time of a boundary, in milliseconds. */
const boundaryGoals = ['ours-f64', 'ours-f32'].map((name) => ({ work: 'boundary', ours: [name], against: 'milliseconds', atMost: 3 }));

/** Exponents of time = c·xᵖ. */
const growthGoals = ['growth-examples', 'growth-weights'].flatMap((growth) =>
  ['ours-f64', 'ours-f32'].map((name) => ({ growth, ours: [name], atMost: 1.05 })),
);

/**
 * How far each goal of the measured works was reached: [{ work, ours, against, atLeast or atMost, value, valueWithScan, isReached }]. `ours`: the better
 * of our lines; `against`: whom it was compared with; `valueWithScan`: the same with JAX's compiled loop among the others, which decides nothing.
 * Where something is missing, `value` and `isReached` are null. `works`: [{ work, rows }] with medians; `growth`: what `growthOf` gives.
 */
export function judgeGoals({ works, growth }) {
  const measured = (name) => works.filter(({ work }) => work.name === name);
  return [
    ...networkGoals.flatMap((goal) => measured(goal.work).map((result) => judgeNetwork(goal, result))),
    ...productGoals.flatMap((goal) => works.filter(({ work }) => goal.works.test(work.name)).map((result) => judgeProduct(goal, result))),
    ...boundaryGoals.flatMap((goal) => measured(goal.work).map((result) => judgeTime(goal, result))),
    ...growthGoals.filter((goal) => growth.some(({ name }) => name === goal.growth)).map((goal) => judgeGrowth(goal, growth)),
  ];
}

function judgeNetwork({ work, ours, against, atLeast }, { rows }) {
  const mine = fastestOf(ours, rows);
  const other = against === bestOfOthers ? bestPeer(rows, { withScan: false }) : (rowsNamed([against], rows)[0] ?? null);
  const any = against === bestOfOthers ? bestPeer(rows, { withScan: true }) : null;
  const value = ratio(other, mine);
  return {
    work,
    ours: mine?.peer ?? ours[0],
    against: against === bestOfOthers && other ? `${bestOfOthers}, ${other.peer}` : against,
    atLeast,
    value,
    valueWithScan: ratio(any, mine),
    isReached: value === null ? null : value >= atLeast,
  };
}

function judgeProduct({ ours, against, atLeast }, { work, rows }) {
  const shares = rowsNamed(ours, rows)
    .map((row) => ({ peer: row.peer, share: shareOfPeak(row, rows) }))
    .filter(({ share }) => share !== null)
    .sort((a, b) => b.share - a.share);
  const value = shares[0]?.share ?? null;
  const isReached = value === null ? null : value >= atLeast;
  return { work: work.name, ours: shares[0]?.peer ?? ours[0], against, atLeast, value, valueWithScan: null, isReached };
}

function judgeTime({ work, ours, against, atMost }, { rows }) {
  const mine = fastestOf(ours, rows);
  const value = mine ? mine.microseconds / 1000 : null;
  return { work, ours: ours[0], against, atMost, value, valueWithScan: null, isReached: value === null ? null : value <= atMost };
}

function judgeGrowth({ growth, ours, atMost }, lines) {
  const line = lines.find(({ name, peer, verdict }) => name === growth && peer === ours[0] && verdict !== 'different');
  const value = line?.exponent ?? null;
  return {
    work: growth,
    ours: ours[0],
    against: 'exponent',
    atMost,
    value,
    valueWithScan: null,
    isReached: value === null ? null : value <= atMost,
  };
}

function ratio(other, mine) {
  return other && mine ? other.microseconds / mine.microseconds : null;
}

function fastestOf(names, rows) {
  return rowsNamed(names, rows).sort((a, b) => a.microseconds - b.microseconds)[0] ?? null;
}

/** Rows of these peers, without such as compute something else: their times mean nothing. */
function rowsNamed(names, rows) {
  return rows.filter(({ peer, verdict }) => names.includes(peer) && verdict !== 'different');
}
