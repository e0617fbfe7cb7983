/** At most `count` of the numbers 0 … total − 1, evenly spread, in rising order. */
export function spread(total: number, count: number): readonly number[] {
  const taken = Math.min(total, count);
  return Array.from({ length: taken }, (_, index) => Math.floor((index * total) / taken));
}
