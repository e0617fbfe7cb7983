import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrashWindow, hasGivenUp, withCrash } from './crash-window.ts';

const minutes = 60_000;

function crashesAt(times: readonly number[]): CrashWindow {
  return times.reduce<CrashWindow>((crashes, time) => withCrash(crashes, time), []);
}

describe('the crash window', () => {
  it('gives up at the third end within five minutes, and not for older ones', () => {
    expect(hasGivenUp(crashesAt([0, 1 * minutes]), 1 * minutes)).toBe(false);
    expect(hasGivenUp(crashesAt([0, 1 * minutes, 4.9 * minutes]), 4.9 * minutes)).toBe(true);
    expect(hasGivenUp(crashesAt([0, 1 * minutes, 5.1 * minutes]), 5.1 * minutes)).toBe(false);
    expect(hasGivenUp(crashesAt([0, 1, 2]), 5.1 * minutes)).toBe(false);
  });

  it('agrees with counting all ends ever, and stays small', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 4 * minutes }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(pauses, (gaps) => {
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap;
          return now;
        });
        const recent = times.filter((time) => now - time < 5 * minutes);
        const crashes = crashesAt(times);
        expect(hasGivenUp(crashes, now)).toBe(recent.length >= 3);
        expect(crashes).toEqual(recent);
      }),
    );
  });
});
