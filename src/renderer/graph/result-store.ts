import { createStore } from 'zustand/vanilla';

/** What the last gesture without a picture of its own did, in a sentence, with a number: the same words again are told again. */
export const resultStore = createStore<{ readonly text: string; readonly count: number }>(() => ({ text: '', count: 0 }));

/** Tells screen readers what a gesture did, or why it did nothing. */
export function tellResult(text: string): void {
  resultStore.setState(({ count }) => ({ text, count: count + 1 }));
}
