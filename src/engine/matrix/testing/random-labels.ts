import type { RandomState } from '../random.ts';

/** Y (rows, columns): any numbers to predict, or a class for each column: its row is 1; with a single row, 0 or 1. */
export function randomLabels(rows: number, columns: number, areNumbers: boolean, random: RandomState): Float64Array {
  if (areNumbers) return random.randn(rows * columns);
  if (rows === 1) return random.rand(columns).map(Math.round);
  const oneHot = new Float64Array(rows * columns);
  for (const [column, draw] of random.rand(columns).entries()) oneHot[Math.floor(draw * rows) * columns + column] = 1;
  return oneHot;
}
