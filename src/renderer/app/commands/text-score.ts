import { defaultFilter } from 'cmdk';
import type { Localized } from '../../../shared/language.ts';

/** Below this, the letters of a query are only strewn over a text. */
const leastScore = 0.12;

/**
 * How well a text that exists in both languages answers a query, in whichever language it is asked: 0 (not at all) to 1. Each word of the query has to be
 * found, letters may be left out: `thm drk` finds "Theme: dark".
 */
export function textScore(texts: readonly Localized[], query: string): number {
  const words = query.normalize('NFKC').trim().split(/\s+/);
  const forms = texts.flatMap(({ en, ja }) => [en, ja]);
  const best = (words: string) => Math.max(0, ...forms.map((form) => defaultFilter(form.normalize('NFKC'), words)));
  const scores = words.map(best);
  if (scores.some((score) => score < leastScore)) return 0;
  // Words in the order in which the text has them count more.
  return Math.max(best(words.join(' ')), 0.9 * Math.min(...scores));
}
