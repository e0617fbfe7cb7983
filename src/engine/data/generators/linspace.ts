/** `count` numbers from start to stop, both included, rounded as `np.linspace` rounds them; without stop where `endpoint` is false. */
export function linspace(start: number, stop: number, count: number, endpoint = true): Float64Array {
  const parts = endpoint ? count - 1 : count;
  if (parts <= 0) return new Float64Array(count).fill(start);
  const step = (stop - start) / parts;
  return Float64Array.from({ length: count }, (_, index) => (endpoint && index === parts ? stop : index * step + start));
}
