import { describe, expect, it } from 'vitest';
import { ActiveTime } from './active-time.ts';
import { PacedWork } from './paced-work.ts';

describe('PacedWork', () => {
  it('is due after its time, and again that long after it was done', () => {
    const work = new PacedWork(250, 1000);
    expect(work.isDue(1249)).toBe(false);
    expect(work.isDue(1250)).toBe(true);
    work.done(1260, 1261);
    expect(work.isDue(1510)).toBe(false);
    expect(work.isDue(1511)).toBe(true);
  });

  it('waits longer where the work takes long: at most a twentieth of the time', () => {
    const work = new PacedWork(250, 0);
    work.done(300, 400);
    expect(work.isDue(2399)).toBe(false);
    expect(work.isDue(2400)).toBe(true);
  });
});

describe('ActiveTime', () => {
  it('counts the time since the last tick without pauses', () => {
    const active = new ActiveTime();
    active.start(100);
    expect(active.take(130)).toBe(30);
    active.stop(140);
    active.start(1000);
    expect(active.take(1005)).toBe(15);
    active.stop(1006);
    expect(active.take(5000)).toBe(1);
    expect(active.take(6000)).toBe(0);
  });
});
