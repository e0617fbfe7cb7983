/** A source of numbers from 0 to 1 that a seed makes the same every time: mulberry32 of Tommy Ettinger (public domain). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Places of so many drops around a point, evenly over a disc: r = R √u. The same seed gives the same drops. */
export function spray(
  [x, y]: readonly [number, number],
  { radius, drops, seed }: { readonly radius: number; readonly drops: number; readonly seed: number },
): readonly (readonly [number, number])[] {
  const next = seededNumbers(seed);
  return Array.from({ length: drops }, () => {
    const [distance, angle] = [radius * Math.sqrt(next()), 2 * Math.PI * next()];
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
  });
}
