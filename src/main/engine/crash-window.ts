const allowedCrashes = 3;
const windowMilliseconds = 5 * 60_000;

/** Times (milliseconds) of the engine's recent unexpected ends. */
export type CrashWindow = readonly number[];

/** The recent ends with one more; those of more than five minutes ago are forgotten. */
export function withCrash(crashes: CrashWindow, now: number): CrashWindow {
  return [...crashes.filter((time) => now - time < windowMilliseconds), now];
}

/** Whether the engine ended too often (three times within five minutes) to be started again unasked. */
export function hasGivenUp(crashes: CrashWindow, now: number): boolean {
  return crashes.filter((time) => now - time < windowMilliseconds).length >= allowedCrashes;
}
