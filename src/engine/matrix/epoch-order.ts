import { RandomState } from './random.ts';

/** Seeds are below it. */
const seeds = 2 ** 32;

/**
 * Puts the numbers of all examples into the order in which epoch `epoch` (from 0) takes them: that of NumPy's
 * `RandomState((seed + 1 + epoch) mod 2^32).permutation(m)`. It depends on seed and epoch alone, so that training can go on from any iteration.
 */
export function orderEpoch(examples: Uint32Array, seed: number, epoch: number): void {
  for (let example = 0; example < examples.length; example += 1) examples[example] = example;
  new RandomState((seed + 1 + epoch) % seeds).shuffle(examples);
}
