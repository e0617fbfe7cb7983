import { describe, expect, it } from 'vitest';
import { shareOfPeak } from './peak-share.mjs';

const row = (peer, precision, threads, microseconds) => ({ peer, precision, threads, microseconds });
const single = row('peak-f64', 'float64', 1, 60);
const all = row('peak-f64-all', 'float64', 8, 10);

describe('the share of the register-only peak', () => {
  it('is taken of the peak with as many threads, in the same precision', () => {
    const rows = [row('peak-f32', 'float32', 1, 30), single, all];
    expect(shareOfPeak(row('ours-f64', 'float64', 1, 80), rows)).toBe(0.75);
    expect(shareOfPeak(row('ours-f64-all', 'float64', 8, 20), rows)).toBe(0.5);
  });

  it('is taken of that of one thread, times the threads, where the engine took fewer than all', () => {
    expect(shareOfPeak(row('ours-f64-all', 'float64', 3, 40), [single, all])).toBe(0.5);
  });

  it('is unknown without a yardstick', () => {
    expect(shareOfPeak(row('ours-f64', 'float64', 1, 80), [row('peak-f32', 'float32', 1, 30)])).toBe(null);
  });
});
