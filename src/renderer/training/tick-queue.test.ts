import { describe, expect, it } from 'vitest';
import type { EnginePayload } from '../../shared/ipc/engine-protocol.ts';
import { createTickQueue } from './tick-queue.ts';

function tick(firstIteration: number): EnginePayload<'ticks'> {
  const form = { precision: 'float64', threads: 1, firstLayer: 'direct' } as const;
  return { runId: 1, firstIteration, costs: new Float64Array([0.5]), iterationsPerSecond: 1, accuracy: null, form };
}

describe('the tick queue', () => {
  it('applies everything that arrived once a frame, in order, and grants as many ticks anew', () => {
    const frames: (() => void)[] = [];
    const applied: number[] = [];
    const granted: number[] = [];
    const receive = createTickQueue({
      apply: ({ firstIteration }) => void applied.push(firstIteration),
      grant: (ticks) => void granted.push(ticks),
      nextFrame: (callback) => void frames.push(callback),
    });
    for (const first of [0, 1, 2]) receive(tick(first));
    expect(applied).toEqual([]);
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    expect(applied).toEqual([0, 1, 2]);
    expect(granted).toEqual([3]);
    receive(tick(3));
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    expect(applied).toEqual([0, 1, 2, 3]);
    expect(granted).toEqual([3, 1]);
  });
});
