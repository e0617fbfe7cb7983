import { growthExponent } from './statistics.mjs';

/** Points and exponent of each growth and peer: [{ name, quantity, peer, points: [{ x, y }], verdict, exponent }], y the median in microseconds. */
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
