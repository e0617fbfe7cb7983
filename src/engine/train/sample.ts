import { RandomState } from '../matrix/random.ts';

/**
 * `count` different numbers out of 0 … total − 1, in rising order, each set equally likely; all of them where `count` is not below `total`. Source:
 * Floyd's algorithm (Bentley and Floyd, "A Sample of Brilliance", 1987).
 */
export function sample(total: number, count: number, seed: number): readonly number[] {
  if (count >= total) return Array.from({ length: total }, (_, index) => index);
  const random = new RandomState(seed);
  const chosen = new Set<number>();
  for (let last = total - count; last < total; last += 1) {
    const drawn = Math.floor(random.randomSample() * (last + 1));
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return [...chosen].sort((a, b) => a - b);
}
