import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, announcementStore } from './announcer.ts';

let told: string[] = [];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  stop = announcementStore.subscribe(({ text }) => told.push(text));
});

afterEach(() => {
  vi.runAllTimers();
  stop();
  vi.useRealTimers();
});

describe('announcements', () => {
  it('tell what came in together in one, the newest of each topic, in the order in which it came', () => {
    announce('training', () => 'Training started.');
    announce('history', () => 'Undone.');
    announce('training', () => 'Paused.');
    vi.runAllTimers();
    expect(told).toEqual(['Undone. Paused.']);
  });

  it('are at most one in a second, however much happens', () => {
    for (let moment = 0; moment < 600; moment++) {
      announce('training', () => `Iteration ${moment}.`);
      vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    expect(told.length).toBeLessThanOrEqual(6);
    expect(told.length).toBeGreaterThan(2);
    expect(told[told.length - 1]).toBe('Iteration 599.');
  });

  it('are worded when they are told', () => {
    let cost = 0.9;
    announce('training', () => `Cost ${cost}.`);
    cost = 0.3;
    vi.runAllTimers();
    expect(told).toEqual(['Cost 0.3.']);
  });

  it('are left out where there is nothing to tell any more', () => {
    announce('problems', () => null);
    vi.runAllTimers();
    expect(told).toEqual([]);
  });

  it('tell the same words twice where they hold twice', () => {
    const ids: number[] = [];
    const end = announcementStore.subscribe(({ id }) => ids.push(id));
    announce('history', () => 'Undone.');
    vi.runAllTimers();
    announce('history', () => 'Undone.');
    vi.runAllTimers();
    end();
    expect(told).toEqual(['Undone.', 'Undone.']);
    expect(new Set(ids).size).toBe(2);
  });
});
