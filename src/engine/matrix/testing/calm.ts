import type { Plan } from '../../plan/plan.ts';
import { largestDifference } from './filled-core.ts';

/** What a training shows of itself: costs, and all matrices at its end. */
interface Shown {
  readonly costs: readonly number[];
  readonly matrices: ReadonlyMap<string, Float64Array>;
}

/**
 * Whether a training in float32 shows what the same shows in float64. Where a network magnifies rounding more than that, by predictions that are almost
 * certain and wrong or by values that are added to themselves, two cores cannot agree in float32.
 */
export function isCalm(plan: Plan, { costs, matrices }: Shown, exact: Shown): boolean {
  const areAlike = costs.length === exact.costs.length && costs.every((cost, index) => isAlike(cost, exact.costs[index] ?? Number.NaN));
  return areAlike && largestDifference(plan, matrices, exact.matrices) <= 1e-5;
}

function isAlike(cost: number, exact: number): boolean {
  return Math.abs(cost - exact) <= 1e-5 * Math.max(1, Math.abs(exact));
}
