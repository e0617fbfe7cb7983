import { describe, expect, it } from 'vitest';
import { judgeGoals } from './goals.mjs';
import { growthOf } from './growth.mjs';
import { formatResults } from './table.mjs';

const row = (peer, microseconds, more) => ({
  peer,
  precision: 'float32',
  threads: peer.endsWith('-all') ? 2 : 1,
  microseconds,
  lowerQuartile: microseconds,
  upperQuartile: microseconds,
  lastCost: 0.5,
  difference: 0,
  verdict: 'same',
  ...more,
});
const batches = { kind: 'network', name: 'ten-classes-batches', layers: [784, 10], examples: 1024, batchSize: 64, checkIterations: 20 };
const product = { kind: 'product', name: 'gemm-64', size: 64, operations: 600_000 };

function format(works, more) {
  const growth = growthOf(works);
  const machine = { loadBefore: 0, cores: 2 };
  return formatResults({ machine, works, growth, goals: judgeGoals({ works, growth }), missing: [], ...more });
}

/** The line of a text that begins with these words, its blanks single. */
function lineOf(text, words) {
  const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  return lines.find((line) => line.startsWith(words));
}

describe('the tables', () => {
  const rows = [row('torch-f32', 600), row('jax-scan-f32', 500), row('numpy-f64', 1200, { precision: 'float64' })];

  it('name the mini-batch, the best peer with and without the compiled loop, and whom times are compared with', () => {
    const text = format([{ work: batches, rows: [row('ours-f64', 300), ...rows] }]);
    expect(text).toContain('ten-classes-batches: 784-10, m 1024, mini-batches of 64, cost every iteration');
    expect(text).toContain('÷ ours-f64');
    expect(lineOf(text, 'torch-f32')).toContain('2.00×');
    expect(text).toContain('best peer: torch-f32, 600 µs; with jax-scan among them: jax-scan-f32, 500 µs');
  });

  it('compare with the first in float64 where ours is missing, and say so of the goal', () => {
    const text = format([{ work: batches, rows }]);
    expect(text).toContain('÷ numpy-f64');
    expect(lineOf(text, 'ten-classes-batches ours-f32')).toBe('ten-classes-batches ours-f32 best peer, torch-f32 ≥ 0.75 not measured');
  });

  it('give speeds, of ours with the percent of the peak, and whether the goal was reached', () => {
    const speeds = [row('ours-f32', 20), row('ours-f32-all', 20), row('peak-f32', 15), row('peak-f32-all', 8), row('torch-f32', 2)];
    const text = format([{ work: product, rows: speeds }]);
    expect(lineOf(text, 'ours-f32 ')).toBe('ours-f32 30.0 75%');
    expect(lineOf(text, 'ours-f32-all')).toBe('ours-f32-all 30.0 40%');
    expect(lineOf(text, 'peak-f32 ')).toBe('peak-f32 40.0');
    expect(lineOf(text, 'gemm-64 ours-f32')).toBe('gemm-64 ours-f32 own peak ≥ 0.6 0.750 reached');
  });

  it('flag who computes something else, and list what is missing', () => {
    const wrong = row('torch-f32', 600, { verdict: 'different', difference: 0.5 });
    const text = format([{ work: batches, rows: [row('ours-f64', 300), wrong] }], { missing: [{ peer: 'jax', reason: 'no pip' }] });
    expect(lineOf(text, 'torch-f32')).toContain('COMPUTES SOMETHING ELSE');
    expect(text).toContain('jax: no pip');
    expect(text).not.toContain('best peer: torch');
  });
});
