import { describe, expect, it } from 'vitest';
import { bestPeer, isForeign } from './peer-names.mjs';

const row = (peer, microseconds, verdict = 'same') => ({ peer, microseconds, verdict });

describe('the best peer', () => {
  const rows = [
    row('ours-f64', 1),
    row('peak-f64', 1),
    row('numpy-gram-f64', 2),
    row('jax-scan-f32', 3),
    row('jax-f64', 6),
    row('torch-f32', 5),
  ];

  it('is the fastest that does not loop inside compiled code', () => {
    expect(bestPeer(rows, { withScan: false }).peer).toBe('torch-f32');
    expect(bestPeer(rows, { withScan: true }).peer).toBe('jax-scan-f32');
  });

  it('computes the same', () => {
    expect(bestPeer([row('torch-f32', 1, 'different'), row('jax-f32', 2, 'unproven')], { withScan: false }).peer).toBe('jax-f32');
    expect(bestPeer([row('ours-f64', 1)], { withScan: true })).toBe(null);
  });

  it('is never one of ours', () => {
    expect(['ours-f64-gram-all', 'peak-f32', 'numpy-f64', 'tfjs-wasm'].filter(isForeign)).toEqual(['numpy-f64', 'tfjs-wasm']);
  });
});
