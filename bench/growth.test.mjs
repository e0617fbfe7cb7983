import { describe, expect, it } from 'vitest';
import { growthOf } from './growth.mjs';

/** The measurements of one size: each peer's median and verdict. */
const measured = (size, medians, verdict = 'same') => ({
  work: { growth: { name: 'growth-examples', quantity: 'm', size } },
  rows: Object.entries(medians).map(([peer, microseconds]) => ({ peer, microseconds, verdict })),
});

describe('growthOf', () => {
  it('fits a line of its own to the medians of each peer', () => {
    const works = [256, 1024, 4096].map((m) => measured(m, { 'ours-f64': 3 * m, 'ours-f32': 0.5 * m ** 1.1 }));
    const lines = growthOf([...works, { work: { name: 'planar' }, rows: [] }]);
    expect(lines.map(({ peer }) => peer)).toEqual(['ours-f64', 'ours-f32']);
    expect(lines[0].points).toEqual([256, 1024, 4096].map((m) => ({ x: m, y: 3 * m })));
    expect(lines[0].exponent).toBeCloseTo(1, 9);
    expect(lines[1].exponent).toBeCloseTo(1.1, 9);
  });

  it('keeps what is said against one of the points, and says nothing of a single one', () => {
    const lines = growthOf([
      measured(1, { 'ours-f64': 1 }),
      measured(2, { 'ours-f64': 2 }, 'different'),
      measured(3, { 'ours-f64': 3, alone: 1 }),
    ]);
    expect(lines.map(({ peer, verdict }) => [peer, verdict])).toEqual([['ours-f64', 'different']]);
  });
});
