/** Present state of something with the states to which one can go back, and forward again. States are never changed, only replaced. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** Next one first. */
  readonly future: readonly T[];
  /** Edits of this key still belong to the last step; null where the next edit begins a step of its own. */
  readonly mergeKey: string | null;
}

/** Steps that can be undone; older ones are forgotten. */
export const historyLength = 1000;

/** A history without steps. */
export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], mergeKey: null };
}

/**
 * Goes on to `next`. With a merge key equal to that of the edit before, both are one step (typing in one field, one drag). The same state
 * again is no step.
 */
export function record<T>(history: History<T>, next: T, mergeKey: string | null = null): History<T> {
  if (next === history.present) return history;
  const merges = mergeKey !== null && mergeKey === history.mergeKey;
  const past = merges ? history.past : [...history.past, history.present].slice(-historyLength);
  return { past, present: next, future: [], mergeKey };
}

/** The next edit begins a step of its own, whatever its key. */
export function endStep<T>(history: History<T>): History<T> {
  return history.mergeKey === null ? history : { ...history, mergeKey: null };
}

/** One step back; the same history where there is none. */
export function undoStep<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], mergeKey: null };
}

/** One step forward again; the same history where there is none. */
export function redoStep<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, mergeKey: null };
}
