import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendCosts, clearCosts, costSnapshotStore, rewindCosts } from './cost-history.ts';

beforeEach(() => {
  vi.useFakeTimers();
  clearCosts();
  vi.runAllTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the history of the cost', () => {
  it('is redrawn at most five times a second however fast costs arrive, and ends complete', () => {
    let redraws = 0;
    const stop = costSnapshotStore.subscribe(() => (redraws += 1));
    for (let tick = 0; tick < 60; tick++) {
      appendCosts(tick * 100, new Float64Array(100).fill(1 / (tick + 1)));
      vi.advanceTimersByTime(1000 / 60);
    }
    vi.runAllTimers();
    stop();
    expect(redraws).toBeGreaterThanOrEqual(4);
    expect(redraws).toBeLessThanOrEqual(7);
    expect(costSnapshotStore.getState()).toMatchObject({ received: 6000, lastIteration: 5999, gaps: 0 });
  });

  it('says when costs did not follow each other, and goes on with the new ones', () => {
    appendCosts(0, new Float64Array([0.7, 0.6]));
    appendCosts(5, new Float64Array([0.5]));
    vi.runAllTimers();
    expect(costSnapshotStore.getState()).toMatchObject({ received: 1, lastIteration: 5, gaps: 1, points: [{ iteration: 5, cost: 0.5 }] });
  });

  it('goes back to a checkpoint and on from there', () => {
    appendCosts(0, new Float64Array([0.7, 0.6, 0.5]));
    rewindCosts(1);
    appendCosts(1, new Float64Array([0.6]));
    vi.runAllTimers();
    expect(costSnapshotStore.getState()).toMatchObject({ received: 2, lastIteration: 1, gaps: 0 });
  });
});
