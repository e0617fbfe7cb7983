import { philox, type Words } from './philox.ts';

/** Second word of the key of every mask, so that other random numbers of the same seed are others: `Drop` in ASCII. */
export const maskKey = 0x44726f70;

/** Which mask in which iteration. */
export interface MaskCounter {
  readonly seed: number;
  /** Updates that were made before, from 0. */
  readonly iteration: number;
  /** Number of the mask in its plan, from 1. */
  readonly number: number;
}

/**
 * Random words for the rows 4·group … 4·group + 3 of one column of a mask. `assembly/philox.ts` takes the same, so that both cores, in either precision,
 * drop the same elements, and an iteration that is run again drops them again.
 */
export function maskWords(group: number, column: number, { seed, iteration, number }: MaskCounter): Words {
  return philox([group, column, number, iteration], [seed, maskKey]);
}

/** The largest word w that keeps an element: w / 2³² < p. An integer, so that no rounding decides. */
export function largestKept(keepProbability: number): number {
  return Math.ceil(keepProbability * 2 ** 32) - 1;
}
