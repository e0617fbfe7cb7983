import { describe, expect, it } from 'vitest';
import { judgeGoals } from './goals.mjs';

const row = (peer, microseconds, verdict = 'same') => ({
  peer,
  microseconds,
  verdict,
  precision: peer.includes('f32') ? 'float32' : 'float64',
  threads: peer.endsWith('-all') ? 2 : 1,
});
const judge = (name, rows) => judgeGoals({ works: [{ work: { name }, rows }], growth: [] });

describe('goals', () => {
  it('compare the better of one and all threads, and the best peer with and without the compiled loop', () => {
    const rows = [row('ours-f64', 10), row('ours-f64-all', 5), row('numpy-f64', 40), row('jax-f32', 24), row('jax-scan-f32', 20)];
    expect(judge('planar', rows)).toEqual([
      { work: 'planar', ours: 'ours-f64-all', against: 'numpy-f64', atLeast: 8, value: 8, valueWithScan: null, isReached: true },
      { work: 'planar', ours: 'ours-f64-all', against: 'best peer, jax-f32', atLeast: 5, value: 4.8, valueWithScan: 4, isReached: false },
    ]);
  });

  it('take the form of the first layer that they speak of', () => {
    const rows = [
      row('ours-f64', 1),
      row('ours-f64-gram', 2),
      row('ours-f32-direct-all', 100),
      row('numpy-f64', 400),
      row('numpy-gram-f64', 5),
    ];
    const judged = judge('cats', rows).map(({ ours, value }) => [ours, value]);
    expect(judged).toEqual([
      ['ours-f64-gram', 200],
      ['ours-f64-gram', 200],
      ['ours-f64-gram', 2.5],
      ['ours-f32-direct-all', 4],
    ]);
  });

  it('measure a product by the peak of as many threads', () => {
    const rows = [row('ours-f64', 20), row('ours-f64-all', 16), row('peak-f64', 14), row('peak-f64-all', 7), row('ours-f32', 10)];
    const [float64, float32] = judge('gemm-64', rows);
    expect(float64).toMatchObject({ work: 'gemm-64', ours: 'ours-f64', value: 0.7, isReached: true });
    expect(float32).toMatchObject({ value: null, isReached: null });
  });

  it('are neither reached nor missed where something is missing or wrong', () => {
    const lacking = [[row('numpy-f64', 40)], [row('ours-f64', 1)], [row('ours-f64', 1, 'different'), row('numpy-f64', 40)]];
    for (const rows of lacking) expect(judge('planar', rows).map(({ isReached }) => isReached)).toEqual([null, null]);
  });

  it('hold exponents below a bound', () => {
    const line = (name, peer, exponent) => ({ name, peer, exponent, verdict: 'same' });
    const growth = [
      line('growth-weights', 'ours-f64', 1.05),
      line('growth-weights', 'ours-f32', 1.06),
      line('growth-layers', 'ours-f64', 9),
    ];
    const judged = judgeGoals({ works: [], growth }).map(({ work, ours, isReached }) => [work, ours, isReached]);
    expect(judged).toEqual([
      ['growth-weights', 'ours-f64', true],
      ['growth-weights', 'ours-f32', false],
    ]);
  });
});
