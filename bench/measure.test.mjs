import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { iterationsFor, measureWork } from './measure.mjs';
import { PeerProcess } from './peer-process.mjs';

const settings = { repeats: 2, runMilliseconds: 1, settleMilliseconds: 0, onProgress: () => undefined };
const work = { name: 'planar', kind: 'network', checkIterations: 10 };
const script = join(import.meta.dirname, 'testing', 'made-up-peer.mjs');
const running = [];

afterEach(() => {
  for (const peer of running.splice(0)) peer.end();
});

/** Rows and failures of made-up peers: name -> what each is told. */
async function measure(told) {
  for (const [name, behaviour] of Object.entries(told)) {
    const peer = new PeerProcess({ name, precision: 'float64', program: process.execPath, arguments: [script, JSON.stringify(behaviour)] });
    running.push(peer);
    await peer.about();
  }
  return measureWork(work, running, settings);
}

describe('iterations of a run', () => {
  it('fill the time, by whole multiples and at least once', () => {
    expect([iterationsFor(10, 200, 1), iterationsFor(1e6, 200, 1), iterationsFor(1000, 260, 100), iterationsFor(1e5, 200, 100)]).toEqual([
      20_000, 1, 300, 100,
    ]);
  });
});

describe('measureWork', () => {
  it('leaves out who refuses, with the reason that there is', async () => {
    const { rows, failures } = await measure({
      'ours-f64': {},
      'numpy-gram-f64': { refusal: null },
      'ours-f64-all': { refusal: 'not yet' },
    });
    expect(rows.map(({ peer, verdict }) => [peer, verdict])).toEqual([['ours-f64', 'same']]);
    expect(failures).toEqual([{ peer: 'ours-f64-all', reason: 'not yet' }]);
  });

  it('times only multiples of what a peer asks for', async () => {
    // 1: the iteration that is not timed; 10: the check; 200,000: the most that a run has.
    const { rows, failures } = await measure({ 'jax-scan-f64': { multiple: 200_000, only: [1, 10, 200_000] } });
    expect(failures).toEqual([]);
    expect(rows.map(({ iterationsPerRun }) => iterationsPerRun)).toEqual([200_000]);
  });

  it('compares with the first in float64 where ours does not do the work', async () => {
    const { rows } = await measure({ 'ours-f64': { refusal: null }, 'numpy-f64': {}, 'torch-f64': { cost: 0.6 } });
    expect(rows.map(({ peer, verdict }) => [peer, verdict])).toEqual([
      ['numpy-f64', 'same'],
      ['torch-f64', 'different'],
    ]);
  });

  it('does not compare a yardstick', async () => {
    const { rows } = await measure({ 'ours-f64': {}, 'peak-f64': { form: { yardstick: true }, cost: 0 } });
    expect(rows[1]).toMatchObject({ peer: 'peak-f64', verdict: 'same', difference: null });
  });
});
