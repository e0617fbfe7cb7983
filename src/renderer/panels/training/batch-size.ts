import { limits } from '../../../shared/spec/limits.ts';
import { trainingSettings } from '../../../shared/spec/settings/training-settings.ts';
import { type NumberProblem, parseNumber } from '../../ui/parse-number.ts';

/** Sizes of mini-batches that are offered: powers of two, as the course recommends. */
const offers: readonly number[] = [32, 64, 128, 256];

/** The offered sizes that are smaller than the number of examples, where that is known. */
export function offeredBatchSizes(examples: number | null): readonly number[] {
  return offers.filter((size) => examples === null || size < examples);
}

/** Reads a batch size as a person types it: a whole number, or one of the words for all examples, which is null. */
export function parseBatchSize(
  text: string,
  words: readonly string[],
): { readonly value: number | null } | { readonly problem: NumberProblem } {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (words.includes(typed)) return { value: null };
  return parseNumber(text, trainingSettings.batchSize.range);
}

/** So many powers of two up (or down, where negative) from a batch size; all examples are above the largest. */
export function steppedBatchSize(size: number | null, steps: number, examples: number | null): number | null {
  const most = examples ?? limits.batchSize;
  // From between two powers, the first step leads to the nearer one in its direction.
  const exponent = Math.log2(size === null ? most : size);
  const next = 2 ** Math.max(0, steps > 0 ? Math.floor(exponent) + steps : Math.ceil(exponent) + steps);
  return next >= most ? null : next;
}
