/** How far a cost may be from ours, relative, by the width of a peer's numbers. */
export const tolerances = { float64: 1e-9, float32: 1e-4 };

/** A cost has to have changed by so many tolerances, or agreement would prove nothing. */
const provingChange = 10;

/**
 * Whether a peer computes what ours does: `same`, `different` or, where the cost has hardly moved, `unproven`; with the larger relative difference of its
 * first and last cost. A product and a boundary
 * have one and the same result each time, so there the first says all.
 */
export function compareCosts(costs, reference, { kind }, precision) {
  const tolerance = tolerances[precision];
  const difference = Math.max(relative(costs.firstCost, reference.firstCost), relative(costs.lastCost, reference.lastCost));
  const moved = kind !== 'network' || relative(reference.lastCost, reference.firstCost) > provingChange * tolerance;
  if (!(difference <= tolerance)) return { difference, verdict: 'different' };
  return { difference, verdict: moved ? 'same' : 'unproven' };
}

function relative(value, reference) {
  return Math.abs(value - reference) / Math.abs(reference);
}
